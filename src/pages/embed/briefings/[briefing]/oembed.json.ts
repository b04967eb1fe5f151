import type { APIRoute, GetStaticPaths } from 'astro'
import { library } from '#library'
import { oembed } from '../../../../exports/embed.ts'
import type { Briefing } from '../../../../library/briefings/briefing.ts'

export const getStaticPaths = (() =>
  library.briefings.map((briefing) => ({ params: { briefing: briefing.id }, props: { briefing } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ briefing: Briefing }> = ({ props }) => Response.json(oembed(props.briefing, library))
