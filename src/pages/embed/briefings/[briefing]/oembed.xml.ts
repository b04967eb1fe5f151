import { library } from 'virtual:sevenfold/library'
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Briefing } from '../../../../library/briefings/briefing.ts'
import { oembedXml } from '../../../../views/embed.ts'

export const getStaticPaths = (() =>
  library.briefings.map((briefing) => ({ params: { briefing: briefing.id }, props: { briefing } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ briefing: Briefing }> = ({ props }) =>
  new Response(oembedXml(props.briefing, library), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } })
