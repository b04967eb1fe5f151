import { present } from './stage.ts'

present()
