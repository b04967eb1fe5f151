import type { APIRoute, GetStaticPaths } from 'astro'
import { library } from '#library'
import type { Briefing } from '../../../../library/briefing.ts'
import { oembed } from '../../../../outputs/embed.ts'

export const getStaticPaths = (() =>
  library.briefings.map((briefing) => ({ params: { briefing: briefing.id }, props: { briefing } }))) satisfies GetStaticPaths

export const GET: APIRoute<{ briefing: Briefing }> = ({ props }) => Response.json(oembed(props.briefing, library))
