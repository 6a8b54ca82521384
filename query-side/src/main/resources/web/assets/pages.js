// What the pages need beyond htmx: clean addresses, and no failure passed over in silence.
(() => {
  'use strict';

  // Empty fields of the filter say nothing; without them the address is short enough to be sent on.
  document.addEventListener('htmx:configRequest', event => {
    const parameters = event.detail.parameters;
    for (const name of Object.keys(parameters)) {
      if (parameters[name] === '') delete parameters[name];
    }
  });

  // A part that cannot be had is asked for as a whole page, so that the reader sees why.
  const openWhole = event => {
    const path = event.detail.pathInfo?.finalRequestPath;
    if (path) window.location.assign(path);
  };
  for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout', 'htmx:swapError']) {
    document.addEventListener(failure, openWhole);
  }
})();
