import { keepForLater } from './later.ts'
import { present } from './stage.ts'

present()
void keepForLater()
