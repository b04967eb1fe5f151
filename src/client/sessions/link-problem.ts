import { builder } from 'virtual:sevenfold/messages'
import { DEFAULT_MINUTES, LIMITS } from './plan.ts'
import type { LinkProblem } from './url-codec.ts'

/** A problem of a link in words, with the step that it is of. */
export function formatLinkProblem(problem: LinkProblem): string {
  const { kind, step } = problem
  const message = messageOf(problem)
  const isOfStep = step !== undefined && kind !== 'stepOfNothing' && kind !== 'stepNotAPage'
  return isOfStep ? builder.ofStep({ number: step, message }) : message
}

function messageOf({ kind, step = 0, count = 0 }: LinkProblem): string {
  switch (kind) {
    case 'titleCut':
      return builder.link.titleCut({ most: LIMITS.title })
    case 'audienceCut':
      return builder.link.audienceCut({ most: LIMITS.audience })
    case 'promptCut':
      return builder.link.promptCut({ most: LIMITS.prompt })
    case 'minutes':
      return builder.link.minutes({ most: LIMITS.minutes, minutes: DEFAULT_MINUTES })
    case 'steps':
      return builder.link.steps({ most: LIMITS.steps, count })
    case 'prompts':
      return builder.link.prompts({ most: LIMITS.prompts, count })
    case 'stepOfNothing':
    case 'stepNotAPage':
      return builder.link[kind]({ number: step })
    default:
      return builder.link[kind]
  }
}
