import { Pattern } from '../pattern.ts'
import { type IdentityRule, identifiers, withoutOverlaps } from './identifier.ts'

const PLATFORM =
  'Snapchat|Instagram|Insta|TikTok|Facebook|Twitter|YouTube|Discord|Telegram|Kik|Roblox|Fortnite|Xbox|PlayStation|WhatsApp|Reddit|Twitch|Yubo'
/** Sites on which people have accounts, as part of a regular expression. */
export const ACCOUNT_SITES = String.raw`(?:facebook|insta(?:gram)?|twitter|tiktok|snapchat|youtube|reddit|justgiving|onlyfans|soundcloud|pinterest|patreon|\bx)\.com|pinterest\.co\.uk|discord\.gg|linktr\.ee|twitch\.tv|linkedin\.com\/in|bsky\.app\/profile|threads\.(?:net|com)(?=\/@)|\bt\.me|gofundme\.com\/f`
const ADDRESS = new RegExp(String.raw`(?<![\w.])(?:https?:\/\/)?(?:[a-z]+\.)?(?:${ACCOUNT_SITES}|wa\.me)\/[@\w][\w.@/-]*[\w]`, 'gi')
/** What stands at the addresses of these sites in place of an account: a video, a group, a search, help. */
const NO_ACCOUNT =
  /\.(?:com|me|tv|uk)\/(?:watch|playlist|embed|shorts|live|results|hashtag|search|explore|help|about|legal|policies|safety|privacy|groups?|events?|pages|share|sharer|photo|video|story\.php|permalink\.php|reel|reels|p|tv|i|r|t|tag|discover|music|intent|home|charity|charities|joinchat|pin|ideas|directory|terms)(?:[./?&#]|$)/i
const AT_NAME = new Pattern(/(?<![\w@.])@[A-Za-z0-9][\w.]{2,29}(?<![.])/g, { begins: '@' })
/** A word of the kind that only a user name is: with an underscore, or with digits after letters. */
const AFTER_PLATFORM = new Pattern(
  new RegExp(
    String.raw`\b(?:${PLATFORM}|user ?name|gamer ?tag)\b[^.\n@]{0,30}?(?<![\w.@/])(?<found>[A-Za-z][\w.]*(?:_|[A-Za-z.]\d)[\w.]*(?<!\.))`,
    'gi',
  ),
  { begins: `${PLATFORM}|user|username|gamer|gamertag` },
)
/** Letters and a number, as forms, laws and years at school have: `KS3`, `S47`. */
const CODE = /^[A-Z]{1,4}\d{1,3}$/
/** Both in small letters: `Covid19 on Facebook` is no account. */
const BEFORE_PLATFORM = new Pattern(
  new RegExp(String.raw`(?<![\w.@/])(?<found>[a-z][a-z.]{0,30}[_\d][\w.]{0,30}(?<!\.)) on (?:${PLATFORM})\b`, 'g'),
  { begins: 'aa', near: PLATFORM, reach: 2 },
)
const AFTER_HANDLE = new Pattern(
  /\b(?:the|an?|his|her|their|whose) (?:handle|screen ?name|nickname|alias)\b[^.\n@]{0,20}?(?<![\w.@/])(?<found>[a-z][\w.]{0,30}?[_\d][\w.]{0,30}(?<!\.))/gi,
  { begins: 'the a an|his|her|their|whose', near: 'handle|screen|screenname|nickname|alias', reach: 1 },
)
/** As people write it on a form or in a message: `snapchat: jayboy`, `his Snap was jayboy2005`. */
const IN_SHORT = new Pattern(
  /(?<![\w.@/-])(?:snapchat|snap|instagram|insta|ig|IG|SC|tiktok|discord|telegram|kik|fb)(?: name)?: ?(?<found>[a-z][\w.]{2,29}(?<!\.))(?=[,;.)]?(?:\s*$|\n| ?\|))/g,
  { begins: 'snapchat|snap|instagram|insta|ig|sc|tiktok|discord|telegram|kik|fb' },
)
const SAID_IN_SHORT = new Pattern(
  /\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose) (?:[Ss]nap|[Ii]nsta|IG|ig|SC|FB)(?: name| account)? (?:is|was) (?<found>[a-z][a-z.]{0,30}[_\d][\w.]{0,30}(?<!\.))/g,
  { begins: 'his|her|their|my|whose', near: 'snap|insta|ig|sc|fb', reach: 1 },
)
const ACCOUNT = new RegExp(String.raw`\b(?:${PLATFORM}|accounts?|user ?name|handle|profile|gamer ?tag|messaged)\b`, 'i')

/**
 * Names and addresses of people's accounts in social media. An `@name` counts where it has digits, full stops or
 * underscores in it, as people's have, or where the sentence speaks of an account.
 *
 * - `He messaged her as @jayboy_2005.`, `On Snapchat she was kayz_07.`, `snapchat: jayboy` and `the handle kayz_07` are found.
 * - `Snapchat and TikTok were used to groom children.` is not.
 */
export const handle: IdentityRule = (words) => {
  const { text } = words
  const about = { rule: 'identity-handle', sure: false, what: 'the name of an account', whatToDo: 'Take it out.' } as const
  const addresses = /\.(?:app|com|ee|gg|me|net|tv|uk)\//i.test(text)
    ? identifiers(words, ADDRESS, ([address]) => (NO_ACCOUNT.test(address) ? undefined : about))
    : []
  const isNew = (at: number) => !addresses.some(({ start, end }) => at >= start && at < end)
  const names = !text.includes('@')
    ? []
    : identifiers(words, AT_NAME, ({ 0: name, index }, sentence) =>
        isNew(index) && (/[._\d]/.test(name) || ACCOUNT.test(sentence())) ? about : undefined,
      )
  const named = [AFTER_PLATFORM, BEFORE_PLATFORM, AFTER_HANDLE, IN_SHORT, SAID_IN_SHORT].flatMap((pattern) =>
    identifiers(words, pattern, ({ groups }) => (CODE.test(groups?.['found'] ?? '') ? undefined : about)),
  )
  return withoutOverlaps([...addresses, ...names, ...named])
}
