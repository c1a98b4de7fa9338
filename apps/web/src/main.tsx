// The front door of the web: one router, one query client, the page itself.
import './look/tokens.css';
import './look/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './corridor/query-client.js';
import { Corridor } from './corridor/corridor.js';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for the page');
window.history.scrollRestoration = 'manual';
createRoot(place).render(
  <QueryClientProvider client={queryClient}>
    <BrowserRouter>
      <Corridor />
    </BrowserRouter>
  </QueryClientProvider>,
);
