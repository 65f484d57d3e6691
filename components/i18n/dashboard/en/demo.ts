/** Words of the demo: invented data to look around in. */

export const demo = {
  open: "Look around with demo data",
  openWhy: "Three months of an invented brand, in a store of its own. It never mixes with yours.",
  banner: "Demo data",
  bannerWhy: "Everything here is invented. Nothing of it is in your own figures.",
  remove: "Remove the demo",
  building: "Making the demo",
  share: (percent: number) => `${percent} %`,
  failed: "The demo could not be made",
  failedWhy: "Your own data is not touched. What is missing is made when it is loaded again.",
};
