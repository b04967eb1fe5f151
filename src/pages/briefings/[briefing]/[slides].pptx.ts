import type { APIRoute, GetStaticPaths } from 'astro'
import { library } from '#library'
import type { Briefing } from '../../../library/library.ts'
import { pptxOf } from '../../../outputs/pptx.ts'
import { deckOfBriefing } from '../../../slides/deck.ts'

export const getStaticPaths = (() =>
  library.briefings.map((briefing) => ({
    params: { briefing: briefing.id, slides: briefing.id },
    props: { briefing },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ briefing: Briefing }> = async ({ props: { briefing } }) => {
  const { site } = library
  return new Response(
    (await pptxOf(deckOfBriefing(briefing, library), site.colours.light, {
      company: site.publisher.name,
      language: site.language,
    })) as BodyInit,
  )
}
