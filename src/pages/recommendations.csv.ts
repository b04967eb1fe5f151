import { library } from 'virtual:sevenfold/library'
import { csv } from '../exports/files/csv.ts'
import { COLUMNS, registerRows } from '../exports/register.ts'

export const GET = () => new Response(csv(registerRows(library), COLUMNS), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } })
