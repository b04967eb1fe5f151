import { registerWorker } from './register-worker.ts'
import { present } from './stage.ts'

present()
void registerWorker()
