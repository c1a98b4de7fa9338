// The front door of the web: one router, one query client, the page itself.
import './look/tokens.css';
import './look/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './corridor/query-client.js';
import { routes } from './corridor/routes.js';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for the page');
createRoot(place).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={createBrowserRouter(routes)} />
  </QueryClientProvider>,
);
