import { kinds } from '../page.ts'
import { sweep } from './sweep.ts'

sweep(kinds.filter((_, i) => i % 4 >= 2))
