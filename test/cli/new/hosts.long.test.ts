import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import type { Host } from '../../../src/cli/new/hosts.ts'
import { freePort } from '../../../src/cli/preview/free-port.ts'
import { listen } from '../../../src/cli/preview/serve.ts'
import { HOSTS, ROOT } from '../../../src/settings/environment.ts'
import { program } from '../../site/debian.ts'
import { ENVIRONMENT, run } from '../command-line.ts'
import { type Contexts, filled, holds, type Step } from './github-job.ts'
import { packedModules, programsOf } from './installed.ts'

/** A word that stands in a draft and in a sign-off, and nowhere else. */
const SECRET = 'Zebrafinch'

let folder = ''
let site = ''
let modules = ''
let path = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sevenfold-hosts-'))
  site = join(folder, 'site')
  modules = join(folder, 'modules/node_modules')
  packedModules(modules)
  path = programsOf(join(folder, 'programs'), modules)
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Begins a site for a host, with one briefing that is published and a draft that holds a secret. What was kept of the last stays. */
function begin(host: Host, address: string): void {
  const fresh = join(folder, 'fresh')
  const { status, stderr } = run('new', [fresh, '--area', 'Anyshire', '--address', address, '--host', host])
  expect(status, stderr).toBe(0)
  if (existsSync(join(site, '.sevenfold'))) renameSync(join(site, '.sevenfold'), join(fresh, '.sevenfold'))
  rmSync(site, { recursive: true, force: true })
  renameSync(fresh, site)
  const draft = join(site, 'content/briefings/how-to-write-a-briefing.md')
  const text = readFileSync(draft, 'utf8')
  writeFileSync(
    join(site, 'content/briefings/men.md'),
    text.replace('status: draft', 'status: published').replaceAll('2030', '2026').replaceAll('Child A', 'Child M'),
  )
  writeFileSync(draft, text.replace('## Background\n', `## Background\n\nMrs ${SECRET} told the nurse.\n`))
  mkdirSync(join(site, 'content/sign-offs'))
  writeFileSync(join(site, 'content/sign-offs/men.txt'), SECRET)
  writeFileSync(join(site, 'package-lock.json'), '{}')
  mkdirSync(join(site, '.git'))
}

/** Runs a script as a host does, with nothing of this process's environment but paths. */
function script(text: string, env: NodeJS.ProcessEnv = {}, cwd = site) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', text], {
    cwd,
    env: { ...ENVIRONMENT, PATH: path, CI: 'true', ...env },
    encoding: 'utf8',
  })
  return { status, stdout, said: stdout + stderr }
}

const filesIn = (where: string): string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(where.length + 1))
    .sort()

/** Holds a folder that is published to what must be in it, and what must not. @param inside where its pages lie. */
function expectSite(where: string, inside = ''): void {
  const files = filesIn(where)
  expect(files).toEqual(expect.arrayContaining(['.nojekyll', '404.html', '_headers', '_redirects', 'robots.txt']))
  expect(files).toEqual(expect.arrayContaining(['index.html', 'briefings/men/index.html', 'about/index.html'].map((one) => inside + one)))
  expect(files.filter((one) => /how-to-write-a-briefing|sign-off|\.md$|\.yaml$|node_modules/.test(one))).toEqual([])
  for (const one of files) expect(readFileSync(join(where, one), 'latin1'), one).not.toContain(SECRET)
}

/** What is said of the draft in a log: its place, and not a word of it. */
function expectPlaces(said: string, place: string): void {
  expect(said).toContain(place)
  expect(said).not.toContain(SECRET)
}

/** The line of the draft in which the secret stands. */
const lineOfSecret = () =>
  readFileSync(join(site, 'content/briefings/how-to-write-a-briefing.md'), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(SECRET)) + 1

test('no workflow keeps anything between its runs', () => {
  const files = filesIn(HOSTS)
  expect(files).toContain('github/.github/workflows/site.yml')
  for (const one of files) expect(readFileSync(join(HOSTS, one), 'utf8'), one).not.toMatch(/actions\/cache|\bcache:|last-good/)
})

describe('GitHub Pages', () => {
  interface Workflow {
    on: { schedule: { cron: string }[]; push: { branches: string[] } }
    permissions: object
    jobs: Record<string, { if?: string; permissions: Record<string, string>; steps: Step[] }>
  }
  const workflow = () => parse(readFileSync(join(site, '.github/workflows/site.yml'), 'utf8')) as Workflow

  interface Run {
    status: number | null
    said: string
    /** The folder that was handed to GitHub Pages. */
    uploaded?: string
    /** The actions that were asked for. */
    used: string[]
  }

  /** Runs a job up to where it fails, with what its actions would do here. */
  function runJob(name: string, told: Contexts, { publicRepository = '' } = {}): Run {
    const steps: Record<string, { outputs: Record<string, string> }> = {}
    const contexts = { vars: {}, secrets: {}, ...told, steps }
    const result: Run = { status: 0, said: '', used: [] }
    const github = told['github'] as { repository: string; ref: string }
    const actions: Record<string, (input: Record<string, string>, id: string) => void> = {
      'actions/checkout@v7': ({ repository, path: where = '', 'ssh-key': key }) => {
        if (repository === undefined) return
        expect(key).toBe('a key')
        expect(spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${publicRepository}`, join(site, where)]).status).toBe(0)
      },
      'actions/setup-node@v7': ({ 'node-version': version = '' }) => expect(Number(version)).toBeGreaterThanOrEqual(24),
      'actions/configure-pages@v6': (_, id) => {
        steps[id] = { outputs: { base_url: 'https://anyshire.github.io/learning' } }
      },
      'actions/upload-pages-artifact@v5': ({ path: where = '', 'include-hidden-files': hidden }) => {
        expect(hidden).toBe('true')
        result.uploaded = join(site, where)
      },
      'actions/deploy-pages@v5': (_, id) => {
        steps[id] = { outputs: { page_url: 'https://anyshire.github.io/learning/' } }
      },
    }
    for (const step of workflow().jobs[name]?.steps ?? []) {
      if (step.if !== undefined && !holds(step.if, contexts)) continue
      if (step.uses) {
        const action = actions[step.uses] ?? expect.fail(step.uses)
        result.used.push(step.uses)
        action(
          Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(String(value), contexts)])),
          step.id ?? '',
        )
        continue
      }
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, contexts)]))
      const { status, said } = script(
        step.run ?? '',
        { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: github.repository, GITHUB_REF: github.ref, GH_SAYS: String(told['gh'] ?? ''), ...env },
        resolve(site, step['working-directory'] ?? '.'),
      )
      result.said += said
      result.status = status
      if (status !== 0) break
    }
    return result
  }

  const told = (event: string, visibility: string | undefined = 'private') => ({
    event_name: event,
    ref: event === 'pull_request' ? 'refs/pull/1/merge' : 'refs/heads/main',
    repository: 'anyshire/learning',
    token: 'a token',
    event: { repository: { visibility } },
  })

  beforeAll(() => begin('github', 'https://anyshire.github.io/learning/'))

  test('runs after each change and each night, and may do no more than it has to', () => {
    const { on, permissions, jobs } = workflow()
    expect(on.push.branches).toEqual(['main'])
    expect(on.schedule[0]?.cron).toMatch(/^\d+ [1-4] \* \* \*$/)
    expect(permissions).toEqual({})
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' })
    expect(jobs['publish']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
  })

  test('builds what is on the branch, and hands the site alone to GitHub Pages', () => {
    const { status, said, uploaded } = runJob('build', { github: told('push') })
    expect(status, said).toBe(0)
    expectPlaces(said, `::warning file=content/briefings/how-to-write-a-briefing.md,line=${lineOfSecret()},`)
    expect(uploaded).toBe(join(site, 'dist'))
    expectSite(join(site, 'dist'))
    expect(holds(workflow().jobs['publish']?.if ?? '', { github: told('push'), vars: {} })).toBe(true)
    expect(runJob('publish', { github: told('push') }).used).toEqual(['actions/deploy-pages@v5'])
  })

  test('checks what is proposed, and publishes nothing of it', () => {
    rmSync(join(site, 'dist'), { recursive: true })
    const proposed = runJob('build', { github: told('pull_request') })
    expect(proposed.status, proposed.said).toBe(0)
    expectPlaces(proposed.said, `::warning file=content/briefings/how-to-write-a-briefing.md,line=${lineOfSecret()},`)
    expect(proposed.uploaded).toBeUndefined()
    expect(existsSync(join(site, 'dist'))).toBe(false)
    expect(holds(workflow().jobs['publish']?.if ?? '', { github: told('pull_request'), vars: {} })).toBe(false)
  })

  test('what is wrong stops it, with its place', () => {
    const about = join(site, 'content/pages/about.md')
    const text = readFileSync(about, 'utf8')
    writeFileSync(about, text.replace('title:', 'ttle:'))
    onTestFinished(() => writeFileSync(about, text))
    const { status, said, uploaded } = runJob('build', { github: told('push') })
    expect(status).toBe(1)
    expect(said).toContain('::error file=content/pages/about.md,line=2,col=1,title=field-unknown::')
    expect(uploaded).toBeUndefined()
  })

  test.each(['public', 'internal'])('stops in a repository that is %s, before anything of it is there', (visibility) => {
    const { status, said, used } = runJob('build', { github: told('push', visibility) })
    expect(status).toBe(1)
    expect(said).toContain(`::error title=Not private::This repository is ${visibility}, so others can read the drafts`)
    expect(used).toEqual([])
  })

  test.each([
    ['private', 0],
    ['public', 1],
    ['', 1],
  ])('where the event does not say who can read it, GitHub is asked: %j ends it with %i', (gh, status) => {
    const asked = workflow().jobs['build']?.steps[0]?.run ?? ''
    expect(script(asked, { VISIBILITY: '', GITHUB_REPOSITORY: 'a/b', GH_TOKEN: 'a token', GH_SAYS: gh }).status).toBe(status)
  })

  test('an address at which the pages would not work stops it', () => {
    const settings = join(site, 'content/site.yaml')
    const text = readFileSync(settings, 'utf8')
    writeFileSync(settings, text.replace('https://anyshire.github.io/learning/', 'https://learning.anyshire.example/'))
    onTestFinished(() => writeFileSync(settings, text))
    const { status, said } = runJob('build', { github: told('push') })
    expect(status).toBe(2)
    expect(said).toContain('The host shows the site at `https://anyshire.github.io/learning`, but `site.yaml` says that it stands at')
  })

  describe('with a public repository for the site', () => {
    const bare = () => join(folder, 'public.git')
    const git = (...args: string[]) => spawnSync('git', ['-C', bare(), ...args], { encoding: 'utf8' }).stdout.trim()
    const vars = { PUBLIC_REPOSITORY: 'anyshire/learning-site' }
    const push = () => {
      rmSync(join(site, 'public-repository'), { recursive: true, force: true })
      return runJob('build', { github: told('push'), vars, secrets: { PUBLIC_REPOSITORY_KEY: 'a key' } }, { publicRepository: bare() })
    }
    /** Makes it anew, with files. */
    const make = (files: Record<string, string>) => {
      rmSync(bare(), { recursive: true, force: true })
      const work = mkdtempSync(join(folder, 'begun-'))
      for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text)
      const { status } = script(
        `git init -q -b main . && git add -A && git -c user.name=x -c user.email=x@x.example commit -qm x && git clone -q --bare . '${bare()}'`,
        {},
        work,
      )
      expect(status).toBe(0)
    }

    test('has the site alone, without a past', () => {
      make({ 'README.md': 'x', CNAME: 'learning.anyshire.example' })
      for (const _ of [1, 2]) {
        const { status, said, uploaded } = push()
        expect(status, said).toBe(0)
        expect(uploaded).toBeUndefined()
        expect(git('rev-list', '--all', '--count')).toBe('1')
        const there = git('ls-tree', '-r', '--name-only', 'main').split('\n')
        expect(there.sort()).toEqual(['CNAME', ...filesIn(join(site, 'dist'))].sort())
      }
      expectSite(join(site, 'dist'))
      expect(holds(workflow().jobs['publish']?.if ?? '', { github: told('push'), vars })).toBe(false)
    })

    test('is left as it is where there is something else in it', () => {
      make({ 'README.md': 'x', 'content.md': 'ours' })
      const { status, said } = push()
      expect(status).toBe(1)
      expect(said).toContain('::error title=Not a site::')
      expect(git('ls-tree', '--name-only', 'main')).toBe('README.md\ncontent.md')
    })
  })
})

describe('GitLab Pages', () => {
  interface Job {
    before_script?: string[]
    script: string[]
    rules: { if: string; allow_failure?: boolean }[]
    artifacts: { paths?: string[]; reports?: { codequality: string } }
  }
  const pipeline = () =>
    parse(readFileSync(join(site, '.gitlab-ci.yml'), 'utf8')) as Record<string, Job> & { default: { before_script: string[] } }

  const variables = (more: Record<string, string>) => ({
    GITLAB_CI: 'true',
    CI_PROJECT_VISIBILITY: 'private',
    CI_DEFAULT_BRANCH: 'main',
    CI_PIPELINE_SOURCE: 'push',
    CI_COMMIT_BRANCH: 'main',
    ...more,
  })
  const PROPOSED = variables({ CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_BRANCH: '' })

  /** Whether a job runs, by its rules. */
  const runs = (job: string, given: Record<string, string>) =>
    (pipeline()[job]?.rules ?? []).some(({ if: rule }) => {
      const [left = '', right = ''] = rule
        .split(' == ')
        .map((word) => (word.startsWith('$') ? (given[word.slice(1)] ?? '') : JSON.parse(word)))
      return left === right
    })
  const runJob = (job: string, given: Record<string, string>) => {
    const { default: all, [job]: own } = pipeline()
    return script(['set -o pipefail', ...all.before_script, ...(own?.script ?? expect.fail(job))].join('\n'), given)
  }

  beforeAll(() => begin('gitlab', 'https://learning.anyshire.example/briefs/'))

  test('builds what is on the default branch, and with each schedule, and publishes the site alone', () => {
    expect(['push', 'schedule'].map((source) => runs('pages', variables({ CI_PIPELINE_SOURCE: source })))).toEqual([true, true])
    const { status, said } = runJob('pages', variables({}))
    expect(status, said).toBe(0)
    expectPlaces(said, `content/briefings/how-to-write-a-briefing.md:${lineOfSecret()}:`)
    expect(pipeline()['pages']?.artifacts.paths).toEqual(['public'])
    expectSite(join(site, 'public'), 'briefs/')
    expect(existsSync(join(site, 'dist'))).toBe(false)
  })

  test('checks what is proposed, with a report, and publishes nothing of it', () => {
    expect([runs('check', PROPOSED), runs('pages', PROPOSED)]).toEqual([true, false])
    const { status, said } = runJob('check', PROPOSED)
    expect(status, said).toBe(0)
    const report = readFileSync(join(site, pipeline()['check']?.artifacts.reports?.codequality ?? ''), 'utf8')
    expectPlaces(said + report, '"check_name": "identity-name"')
    expect(JSON.parse(report)).toContainEqual(
      expect.objectContaining({
        location: { path: 'content/briefings/how-to-write-a-briefing.md', lines: { begin: lineOfSecret() } },
      }),
    )
  })

  test.each(['public', 'internal', ''])('stops in a project whose visibility is %j', (visibility) => {
    for (const job of ['check', 'pages']) {
      const { status, said } = runJob(job, variables({ CI_PROJECT_VISIBILITY: visibility }))
      expect(status).toBe(1)
      expect(said).toContain('so others can read the drafts')
    }
  })
})

/** A server that counts what is posted to it. */
async function hook() {
  const posted: string[] = []
  const server = await listen(({ method, url }, response) => {
    posted.push(`${method} ${url}`)
    response.writeHead(url === '/hook' ? 200 : 500).end()
  })
  onTestFinished(() => server.close())
  return { posted, address: `${server.origin}/hook` }
}

describe('Netlify', () => {
  interface Settings {
    build: { command: string; publish: string; ignore: string; environment: Record<string, string> }
  }
  const toml = async (): Promise<Settings> => {
    const found = createRequire(join(ROOT, 'node_modules/astro/package.json')).resolve('smol-toml')
    const { parse: read } = (await import(pathToFileURL(found).href)) as { parse(text: string): unknown }
    return read(readFileSync(join(site, 'netlify.toml'), 'utf8')) as Settings
  }
  beforeAll(() => begin('netlify', 'https://learning.anyshire.example/briefs/'))

  test('builds the site', async () => {
    const { command, publish, environment } = (await toml()).build
    expect(environment['NODE_VERSION']).toBe('24')
    const { status, said } = script(`npm install\n${command}`, { NETLIFY: 'true' })
    expect(status, said).toBe(0)
    expectPlaces(said, `content/briefings/how-to-write-a-briefing.md:${lineOfSecret()}:`)
    expectSite(join(site, publish), 'briefs/')
  })

  test('a site that was withdrawn from lies as it did', async () => {
    const { status, said } = script('npm run withdraw -- pages/about')
    expect(status, said).toBe(0)
    const about = readFileSync(join(site, 'dist/briefs/about/index.html'), 'utf8')
    expect(about).toContain(' data-withdrawn')
    expectSite(join(site, 'dist'), 'briefs/')
    const again = script('npm run rollback')
    expect(again.status).toBe(1)
    expect(again.said).toContain('The site before showed what was withdrawn since, so it is not kept: pages/about.md.')
  })

  test('builds no preview of what is proposed: others could see it', async () => {
    const { ignore } = (await toml()).build
    const goesOn = (context: string) => script(ignore, { CONTEXT: context }).status !== 0
    expect(['production', 'deploy-preview', 'branch-deploy'].map(goesOn)).toEqual([true, false, false])
  })

  test('is asked each night to build it', async () => {
    const { posted, address } = await hook()
    const { default: nightly, config } = (await import(pathToFileURL(join(site, 'netlify/functions/nightly.mjs')).href)) as {
      default: () => Promise<void>
      config: { schedule: string }
    }
    expect(config.schedule).toMatch(/^\d+ [1-4] \* \* \*$/)
    process.env['BUILD_HOOK'] = address
    onTestFinished(() => void delete process.env['BUILD_HOOK'])
    await nightly()
    expect(posted).toEqual(['POST /hook'])
    process.env['BUILD_HOOK'] = `${address}s`
    await expect(nightly()).rejects.toThrow('The build hook answered 500.')
  })
})

describe('Cloudflare Pages', () => {
  /** What docs/hosting.md says to write into a field of its settings. */
  const field = (name: string) =>
    new RegExp(`^ *\\| ${name} \\| \`(.+)\` \\|$`, 'm').exec(readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8'))?.[1] ?? expect.fail(name)
  beforeAll(() => begin('cloudflare', 'https://learning.anyshire.example/briefs/'))

  test('builds the site with the settings that docs/hosting.md gives', () => {
    expect(readFileSync(join(site, '.node-version'), 'utf8')).toBe('24\n')
    const { status, said } = script(`npm ci\n${field('Build command')}`, { CF_PAGES: '1', CF_PAGES_BRANCH: 'main' })
    expect(status, said).toBe(0)
    expectPlaces(said, `content/briefings/how-to-write-a-briefing.md:${lineOfSecret()}:`)
    expectSite(join(site, field('Build output directory')), 'briefs/')
    expect(filesIn(join(site, 'dist')).length).toBeLessThan(20_000)
  })

  test('is asked each night to build it', async () => {
    const { posted, address } = await hook()
    const { default: worker } = (await import(pathToFileURL(join(site, 'cloudflare/nightly.js')).href)) as {
      default: { scheduled(event: unknown, env: object): Promise<void> }
    }
    await worker.scheduled({}, { DEPLOY_HOOK: address })
    expect(posted).toEqual(['POST /hook'])
    await expect(worker.scheduled({}, { DEPLOY_HOOK: `${address}s` })).rejects.toThrow('The deploy hook answered 500.')
  })
})

describe.each(['https://learning.anyshire.example/briefs/', 'https://learning.anyshire.example/'])(
  'the image of a site at %s',
  (address) => {
    const base = new URL(address).pathname
    const inside = base.slice(1)
    /** Whom nginx works as, and no program of this machine does. */
    const NOBODY = 65_534
    let image = ''
    let origin = ''
    let close = async () => {}
    let before: string[] = []

    /** Does what the steps of the recipe do, with a folder for the files of each stage. */
    function made(): { image: string; user: string; entry: string[] } {
      const stages: { name: string; folder: string; cwd: string }[] = []
      let [user, entry] = ['root', [] as string[]]
      const ignored = readFileSync(join(site, '.dockerignore'), 'utf8').trim().split('\n')
      const lines = readFileSync(join(site, 'Dockerfile'), 'utf8')
        .split('\n')
        .filter((line) => line && !line.startsWith('#'))
      for (const line of lines) {
        const [step = '', ...words] = line.split(' ')
        const rest = line.slice(step.length + 1)
        const stage = stages.at(-1)
        const at = (where: string) => join(stage?.folder ?? '', resolve(stage?.cwd ?? '/', where))
        if (step === 'FROM') {
          expect(words[0]).toMatch(/^(node:24-slim|nginx:stable-alpine)$/)
          stages.push({ name: words[2] ?? '', folder: mkdtempSync(join(folder, 'image-')), cwd: '/' })
        } else if (step === 'WORKDIR' && stage) stage.cwd = rest
        else if (step === 'COPY') {
          const from = stages.find(({ name }) => words[0] === `--from=${name}`)
          const [to = '', ...sources] = words.filter((word) => !word.startsWith('--')).reverse()
          const where = from ? (sources[0] ?? '') : ''
          if (from) cpSync(join(from.folder, where), at(to), { recursive: true })
          else if (sources.join() === '.')
            for (const name of readdirSync(site).filter((one) => !ignored.includes(one)))
              cpSync(join(site, name), join(at(to), name), { recursive: true })
          else
            for (const name of sources.flatMap((one) => globSync(one, { cwd: site })))
              cpSync(join(site, name), to.endsWith('/') ? join(at(to), name) : at(to), { recursive: true })
        } else if (step === 'RUN') {
          const { status, said } = script(rest, {}, at('.'))
          expect(status, said).toBe(0)
          expect(said).not.toContain(SECRET)
        } else if (step === 'USER') user = rest
        else if (step === 'ENTRYPOINT') entry = JSON.parse(rest) as string[]
        else expect(step).toBe('EXPOSE')
      }
      return { image: stages.at(-1)?.folder ?? '', user, entry }
    }

    beforeAll(async () => {
      begin('server', address)
      const recipe = made()
      image = recipe.image
      expect(recipe.user).toBe('nginx')
      const writable = mkdtempSync(join(folder, 'tmp-'))
      const port = await freePort()
      const conf = join(image, 'etc/nginx/nginx.conf')
      // The paths of an image, in the folder that stands for it.
      const settings = readFileSync(conf, 'utf8').replaceAll('/tmp/', `${writable}/`).replaceAll('/srv/site', join(image, 'srv/site'))
      expect(settings).toContain('listen 8080;')
      writeFileSync(conf, settings.replace('listen 8080;', `listen 127.0.0.1:${port};`))
      const [name = '', ...args] = recipe.entry
      expect(name).toBe('nginx')
      // Nothing but `/tmp` can be written to, by whom it works as.
      chmodSync(folder, 0o755)
      chmodSync(image, 0o755)
      chmodSync(writable, 0o777)
      for (const one of readdirSync(image, { recursive: true, withFileTypes: true }))
        chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o555 : 0o444)
      before = filesIn(image)
      const isRoot = process.getuid?.() === 0
      const running = spawn(program('nginx', ['nginx-light']), ['-c', conf, ...args], {
        stdio: ['ignore', 'ignore', 'pipe'],
        ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      })
      let said = ''
      running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
      const ended = once(running, 'exit')
      origin = `http://127.0.0.1:${port}`
      close = async () => {
        running.kill('SIGTERM')
        await ended
      }
      const answers = async (tries: number): Promise<void> => {
        if (running.exitCode !== null) throw new Error(said)
        const there = await fetch(origin).then(
          () => true,
          () => false,
        )
        if (there || tries === 0) return
        await new Promise((later) => setTimeout(later, 50))
        await answers(tries - 1)
      }
      await answers(200)
    }, 300_000)
    afterAll(async () => {
      await close()
      for (const one of readdirSync(image, { recursive: true, withFileTypes: true }))
        if (one.isDirectory()) chmodSync(join(one.parentPath, one.name), 0o755)
    })

    const ask = (where: string) => fetch(origin + where, { redirect: 'manual' })

    test('holds the site and its settings, and nothing else', () => {
      expect(new Set(filesIn(image).map((one) => one.replace(/^srv\/site\/.*/, 'srv/site')))).toEqual(
        new Set(['etc/nginx/nginx.conf', 'srv/site']),
      )
      expectSite(join(image, 'srv/site'), inside)
    })

    test.each([
      ['', 200],
      ['briefings/men/', 200],
      ['nothing/', 404],
      ['.well-known/nothing', 404],
    ])('%s is sent with what is promised', async (where, status) => {
      const response = await ask(base + where)
      expect(response.status).toBe(status)
      const header = (name: string) => response.headers.get(name)
      expect(header('content-type')).toBe('text/html; charset=utf-8')
      expect(header('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(header('x-frame-options')).toBe('DENY')
      expect(header('x-content-type-options')).toBe('nosniff')
      expect(header('referrer-policy')).toBe('same-origin')
      expect(header('strict-transport-security')).toBe('max-age=31536000')
      expect(header('cache-control')).toBe('no-cache')
      expect(header('server')).toBe('nginx')
      if (status === 404) expect(await response.text()).toContain('<main')
    })

    test('what never changes is kept, and what is made for frames is let into them', async () => {
      const home = await (await ask(base)).text()
      const styles = new RegExp(`${base}_astro/[^"]+\\.css`).exec(home)?.[0] ?? expect.fail('no styles')
      expect((await ask(styles)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      const framed = await ask(`${base}embed/briefings/men/`)
      expect([framed.status, framed.headers.get('x-frame-options')]).toEqual([200, null])
    })

    test.each([
      ['b/men/', 'briefings/men/'],
      ['briefings/men', 'briefings/men/'],
      ['briefings/men/%23learning', 'briefings/men/#learning'],
    ])('leads on from %s to %s', async (from, to) => {
      const response = await ask(base + from)
      expect([response.status, response.headers.get('location')]).toEqual([301, base + to])
    })

    test('nothing is written but in the one place for it', () => {
      expect(filesIn(image)).toEqual(before)
    })
  },
)
