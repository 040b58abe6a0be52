import { createRoot } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { Gallery } from './gallery.tsx'
import '#ui/tokens.css'
import '#ui/base.css'

createRoot(document.getElementById('root')!).render(
  <MemoryRouter>
    <Gallery />
  </MemoryRouter>,
)
