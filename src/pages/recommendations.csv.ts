import { library } from '#library'
import { csv } from '../outputs/csv.ts'
import { COLUMNS, registerRows } from '../outputs/register.ts'

export const GET = () =>
  new Response(csv(registerRows(library), Object.keys(COLUMNS)), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } })
