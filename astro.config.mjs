import { defineConfig } from 'astro/config'
import sevenfold from './src/integration.ts'

export default defineConfig({ integrations: [sevenfold({ content: './content' })] })
