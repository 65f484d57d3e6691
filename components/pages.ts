/** Addresses of our own pages, as the build names them. */
export const pages = {
  welcome: "/welcome.html",
  options: "/options.html",
  health: "/health.html",
  dashboard: "/dashboard.html",
} as const;
