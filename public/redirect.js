// Leads on from an address that only leads on, with the part of the page that was asked for, such as `#learning`. A slide on a wall is
// named after the wall: `#wall-learning`.
const { to } = document.currentScript.dataset
const { hash } = location
location.replace(!to.includes("#") ? to + hash : to.endsWith("#wall") && hash ? to + hash.replace("#", "-") : to)
