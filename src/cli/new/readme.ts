import type { Host } from './hosts.ts'

/** What is in the folder for the host, and what is to be done there, in a line or two. */
const AT_HOST: Readonly<Record<Host, string>> = {
  server: `\`npm run build -- --nested\` makes \`dist/\`: point any web server at it, or make an image of it with \`Dockerfile\` and
\`nginx.conf\`. Let it be built each night.`,
  github: `\`.github/workflows/site.yml\` checks what is proposed, and builds and publishes what is on the branch \`main\`, each night, too.
Nothing is published by hand.`,
  gitlab: `\`.gitlab-ci.yml\` checks what is proposed, and builds and publishes what is on the default branch. Add a schedule that runs it
each night.`,
  netlify: `\`netlify.toml\` says how Netlify builds the site, and \`netlify/functions/nightly.mjs\` lets it be built each night.`,
  cloudflare: `Cloudflare Pages builds the site with \`npm run build -- --format places --nested\` into \`dist\`;
\`cloudflare/nightly.js\` lets it be built each night.`,
}

/**
 * What the officer who begins a site finds beside it.
 *
 * @param name what the site is called.
 * @param host what hosts it.
 */
export const readme = (name: string, host: Host): string => `# ${name}

A site of seven-minute briefings, made with Sevenfold. All that is yours lies in \`content/\`: text files that any editor opens.

## Once

1. Install Node 22.12 or later (nodejs.org). Put the file of Sevenfold into this folder, and type \`npm install ./sevenfold-X.Y.Z.tgz\`,
   with the version of yours. Whoever looks after your computers can do both. Keep that file and \`package-lock.json\` with the rest: who
   builds the site needs them.
2. \`npm run dev\` shows the site at the address that it prints, drafts too, and follows while you write.
3. In \`content/site.yaml\`, look at the name, the address, the publisher and the licence. Its comments offer a contact, helplines, and
   what stands at the top and the foot of each page.
4. Fill in the drafts in \`content/pages/\`: contact, privacy, accessibility. They are published once they say \`status: published\`.

## Each briefing

1. Copy \`content/briefings/how-to-write-a-briefing.md\` under a new name, and write your own in its place. It explains itself.
2. \`npm run check\` says what is wrong, where, and what to do.
3. \`npm run sign-off -- --file briefings/NAME.md --role "Safeguarding lead"\` writes down that it was signed off. Then write
   \`status: published\`.
4. \`npm run build\` makes the site in \`dist/\`: plain files for any web server. \`npm run preview\` shows it.
5. Once it is up, \`npm run ledger\` writes down every address, so that no link of yours dies unnoticed.

To take something down at once: \`npm run withdraw -- briefings/NAME\`.

## Where it is hosted

${AT_HOST[host]}
\`node_modules/sevenfold/docs/hosting.md\` says what to do, step by step, and how to move to another host (\`new --host\`). Where nobody has
Node, a template repository lets the host do all that needs it: \`upgrading.md\`, beside it, says how.

**Keep the repository of this folder private.** Drafts, the originals of documents and sign-offs lie in it: whoever can read it can read
them, and its history keeps what you delete. Only \`dist/\` is for everybody.

## What is in content/

| file | what it holds |
|---|---|
| \`site.yaml\`, \`partnerships.yaml\` | your site, and who publishes |
| \`briefings/\` | one draft that explains itself |
| \`pages/\` | about these briefings; drafts to fill in |
| \`themes/\`, \`agencies.yaml\`, \`glossary.yaml\`, \`language.yaml\` | a vocabulary to begin with |

**The vocabulary names no place.** Keep, change or drop any of it. What no published page uses makes no page: whoever searches for it is
told that it is not covered here, and what it means. To drop a theme, delete its file: \`npm run check\` names each place that still names
it. \`SOURCES.md\` says where all of it comes from; you may delete that file.
\`npm run vocabulary -- --diff\` shows what a newer Sevenfold has that you do not, and changes nothing.

In Visual Studio Code, the extension that it offers completes what you type in the YAML files and knows your themes and agencies;
\`npm run schemas\` tells it of new ones. Type \`briefing\`, \`resource\`, \`theme\`, \`guide\` or \`point\` in a Markdown file and press
Ctrl and space. Ctrl, Shift and B checks, and lists what is wrong in the Problems panel.

## A new version

\`npm run upgrade -- --from sevenfold-X.Y.Z.tgz\` installs it from its file, and says what changed and what that asks of you. \`npm run migrate\`
shows what of your content is of an older form, and changes it with \`--write\`. Nothing is published by either.

More stands in \`node_modules/sevenfold/docs/\`: \`officer.md\` leads you through all of this, step by step, and \`it.md\` your IT colleague;
\`content.md\` is on every field, \`publishing.md\` on safety, \`hosting.md\` on servers.
`
