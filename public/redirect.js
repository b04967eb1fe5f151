// Leads on from an address that only leads on, with the part of the page that was asked for, such as `#learning`.
const { to } = document.currentScript.dataset
location.replace(to.includes("#") ? to : to + location.hash)
