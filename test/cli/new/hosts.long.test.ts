import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { listen } from '../../../src/cli/preview/serve.ts'
import { HOSTS, ROOT } from '../../../src/settings/environment.ts'
import { type Contexts, filled, holds, type Step } from './github-job.ts'
import { expectPlaces, expectSite, filesIn, hostSite } from './host-site.ts'

const { at, begin, script, lineOfSecret } = hostSite()

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
  const workflow = () => parse(readFileSync(join(at.site, '.github/workflows/site.yml'), 'utf8')) as Workflow

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
        expect(spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${publicRepository}`, join(at.site, where)]).status).toBe(0)
      },
      'actions/setup-node@v7': ({ 'node-version': version = '' }) => expect(Number(version)).toBeGreaterThanOrEqual(24),
      'actions/configure-pages@v6': (_, id) => {
        steps[id] = { outputs: { base_url: 'https://anyshire.github.io/learning' } }
      },
      'actions/upload-pages-artifact@v5': ({ path: where = '', 'include-hidden-files': hidden }) => {
        expect(hidden).toBe('true')
        result.uploaded = join(at.site, where)
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
        resolve(at.site, step['working-directory'] ?? '.'),
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
    expect(uploaded).toBe(join(at.site, 'dist'))
    expectSite(join(at.site, 'dist'))
    expect(holds(workflow().jobs['publish']?.if ?? '', { github: told('push'), vars: {} })).toBe(true)
    expect(runJob('publish', { github: told('push') }).used).toEqual(['actions/deploy-pages@v5'])
  })

  test('checks what is proposed, and publishes nothing of it', () => {
    rmSync(join(at.site, 'dist'), { recursive: true })
    const proposed = runJob('build', { github: told('pull_request') })
    expect(proposed.status, proposed.said).toBe(0)
    expectPlaces(proposed.said, `::warning file=content/briefings/how-to-write-a-briefing.md,line=${lineOfSecret()},`)
    expect(proposed.uploaded).toBeUndefined()
    expect(existsSync(join(at.site, 'dist'))).toBe(false)
    expect(holds(workflow().jobs['publish']?.if ?? '', { github: told('pull_request'), vars: {} })).toBe(false)
  })

  test('what is wrong stops it, with its place', () => {
    const about = join(at.site, 'content/pages/about.md')
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
    const settings = join(at.site, 'content/site.yaml')
    const text = readFileSync(settings, 'utf8')
    writeFileSync(settings, text.replace('https://anyshire.github.io/learning/', 'https://learning.anyshire.example/'))
    onTestFinished(() => writeFileSync(settings, text))
    const { status, said } = runJob('build', { github: told('push') })
    expect(status).toBe(2)
    expect(said).toContain('The host shows the site at `https://anyshire.github.io/learning`, but `site.yaml` says that it stands at')
  })

  describe('with a public repository for the site', () => {
    const bare = () => join(at.folder, 'public.git')
    const git = (...args: string[]) => spawnSync('git', ['-C', bare(), ...args], { encoding: 'utf8' }).stdout.trim()
    const vars = { PUBLIC_REPOSITORY: 'anyshire/learning-site' }
    const push = () => {
      rmSync(join(at.site, 'public-repository'), { recursive: true, force: true })
      return runJob('build', { github: told('push'), vars, secrets: { PUBLIC_REPOSITORY_KEY: 'a key' } }, { publicRepository: bare() })
    }
    /** Makes it anew, with files. */
    const make = (files: Record<string, string>) => {
      rmSync(bare(), { recursive: true, force: true })
      const work = mkdtempSync(join(at.folder, 'begun-'))
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
        expect(there.sort()).toEqual(['CNAME', ...filesIn(join(at.site, 'dist'))].sort())
      }
      expectSite(join(at.site, 'dist'))
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
    parse(readFileSync(join(at.site, '.gitlab-ci.yml'), 'utf8')) as Record<string, Job> & { default: { before_script: string[] } }

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
    expectSite(join(at.site, 'public'), 'briefs/')
    expect(existsSync(join(at.site, 'dist'))).toBe(false)
  })

  test('checks what is proposed, with a report, and publishes nothing of it', () => {
    expect([runs('check', PROPOSED), runs('pages', PROPOSED)]).toEqual([true, false])
    const { status, said } = runJob('check', PROPOSED)
    expect(status, said).toBe(0)
    const report = readFileSync(join(at.site, pipeline()['check']?.artifacts.reports?.codequality ?? ''), 'utf8')
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
    return read(readFileSync(join(at.site, 'netlify.toml'), 'utf8')) as Settings
  }
  beforeAll(() => begin('netlify', 'https://learning.anyshire.example/briefs/'))

  test('builds the site', async () => {
    const { command, publish, environment } = (await toml()).build
    expect(environment['NODE_VERSION']).toBe('24')
    const { status, said } = script(`npm install\n${command}`, { NETLIFY: 'true' })
    expect(status, said).toBe(0)
    expectPlaces(said, `content/briefings/how-to-write-a-briefing.md:${lineOfSecret()}:`)
    expectSite(join(at.site, publish), 'briefs/')
  })

  test('a site that was withdrawn from lies as it did', async () => {
    const { status, said } = script('npm run withdraw -- pages/about')
    expect(status, said).toBe(0)
    const about = readFileSync(join(at.site, 'dist/briefs/about/index.html'), 'utf8')
    expect(about).toContain(' data-withdrawn')
    expectSite(join(at.site, 'dist'), 'briefs/')
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
    const { default: nightly, config } = (await import(pathToFileURL(join(at.site, 'netlify/functions/nightly.mjs')).href)) as {
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
    expect(readFileSync(join(at.site, '.node-version'), 'utf8')).toBe('24\n')
    const { status, said } = script(`npm ci\n${field('Build command')}`, { CF_PAGES: '1', CF_PAGES_BRANCH: 'main' })
    expect(status, said).toBe(0)
    expectPlaces(said, `content/briefings/how-to-write-a-briefing.md:${lineOfSecret()}:`)
    expectSite(join(at.site, field('Build output directory')), 'briefs/')
    expect(filesIn(join(at.site, 'dist')).length).toBeLessThan(20_000)
  })

  test('is asked each night to build it', async () => {
    const { posted, address } = await hook()
    const { default: worker } = (await import(pathToFileURL(join(at.site, 'cloudflare/nightly.js')).href)) as {
      default: { scheduled(event: unknown, env: object): Promise<void> }
    }
    await worker.scheduled({}, { DEPLOY_HOOK: address })
    expect(posted).toEqual(['POST /hook'])
    await expect(worker.scheduled({}, { DEPLOY_HOOK: `${address}s` })).rejects.toThrow('The deploy hook answered 500.')
  })
})
