// Opens the message that is linked to, whether by its row in the ladder or by the page's address.
"use strict";

function openMessage(fragment) {
  const message = /^#message-\d+$/.test(fragment) && document.getElementById(fragment.slice(1));
  if (message) {
    message.open = true;
    message.scrollIntoView();
    message.querySelector("summary").focus({ preventScroll: true });
  }
}

addEventListener("hashchange", () => openMessage(location.hash));
addEventListener("DOMContentLoaded", () => openMessage(location.hash));
// the address does not change when the same row is chosen again
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#message-"]');
  if (link && link.getAttribute("href") === location.hash) {
    openMessage(location.hash);
  }
});
