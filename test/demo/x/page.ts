/** The frame of every page of the demo world's x.com; the client fills its middle. */

import type { Person } from "@/test/support/x-payloads";

export function page(viewer: Person): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Demo of x.com</title>
<link rel="stylesheet" href="/demo/style.css">
<script type="module" src="/demo/main"></script>
</head>
<body>
<div id="react-root">
  <header role="banner">
    <p class="mark" title="A demo on this computer, with invented people">demo</p>
    <nav aria-label="Primary">
      <a href="/home" data-testid="AppTabBar_Home_Link">Home</a>
      <a href="/search?q=kettle&amp;f=live" data-testid="AppTabBar_Explore_Link">Search</a>
      <a href="/notifications" data-testid="AppTabBar_Notifications_Link">Notifications</a>
      <a href="/${viewer.handle}" data-testid="AppTabBar_Profile_Link">Profile</a>
    </nav>
    <button type="button" data-testid="SideNav_AccountSwitcher_Button">
      <span data-testid="UserAvatar-Container-${viewer.handle}" class="avatar">A</span>
      <span><b>${viewer.name}</b><br>@${viewer.handle}</span>
    </button>
  </header>
  <main role="main">
    <div data-testid="primaryColumn">
      <h2 id="title"></h2>
      <form id="search" role="search" hidden><input data-testid="SearchBox_Search_Input" placeholder="Search" aria-label="Search"></form>
      <section aria-labelledby="title"><div id="timeline" aria-label="Timeline"></div></section>
      <p id="end" hidden>You are up to date.</p>
    </div>
    <aside data-testid="sidebarColumn" aria-label="Trending">
      <h2>What is on the stove</h2>
      <div data-testid="trend">Trending in Kitchens<b>Acme Kettles</b>1,204 posts</div>
      <div data-testid="trend">Trending<b>#singingkettle</b>311 posts</div>
      <div data-testid="trend">Harbour<b>Council meets at nine</b>58 posts</div>
      <h2>Who to follow</h2>
      <div data-testid="UserCell"><b>Globex Home</b>@globexhome</div>
    </aside>
  </main>
</div>
</body>
</html>`;
}
