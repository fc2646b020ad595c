"""The style sheet of an exported page: light and dark, narrow and wide, screen and paper."""

STYLE = """
:root{color-scheme:light dark;--page:#fffefb;--card:#f3f1ec;--text:#1f2328;--muted:#5b6068;
--rule:#dedad2;--speech:#0a4f86;--speech-wash:#dcebf8;--commentary:#a84300;
--commentary-wash:#fde6cf;--inference:#00735a;--inference-wash:#d9f0e2;
--serif:Charter,"Iowan Old Style","Charis SIL",Georgia,"Noto Serif","DejaVu Serif",serif;
--sans:Inter,"Segoe UI",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--page:#14181d;--card:#1c2128;--text:#e8e5de;
--muted:#a2a8b1;--rule:#2c333c;--speech:#7cc0f2;--speech-wash:#17324a;--commentary:#ffb163;
--commentary-wash:#44290d;--inference:#5cd3a6;--inference-wash:#0f3a2d}}
@media (prefers-contrast:more){:root{--muted:var(--text);--rule:var(--text)}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:43rem;padding:2.5rem 1.25rem 4rem;background:var(--page);
color:var(--text);font:1.0625rem/1.55 var(--sans);overflow-wrap:break-word}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.1rem;font-weight:600;color:var(--muted);margin:0 0 1.5rem}
h2{font:700 1.25rem/1.3 var(--serif);margin:0 0 1rem}
h3{font:700 1.15rem/1.4 var(--serif);margin:2rem 0 .75rem}
p{margin:0 0 .75rem}
.introduction>:last-child{margin-bottom:0}
.key,.introduction{background:var(--card);border-radius:.6rem;padding:1.25rem 1.4rem;
margin:0 0 2.5rem;font-size:.95rem}
.key dl{display:grid;grid-template-columns:auto 1fr;gap:.6rem 1rem;margin:0}
.key dd{margin:0}.key p{margin:1rem 0 0;color:var(--muted)}
.key dt label{cursor:pointer;white-space:nowrap}
@media (max-width:34rem){.key dl{grid-template-columns:1fr;gap:.2rem}
.key dd{margin:0 0 .7rem}}
article{font:1.1875rem/1.75 var(--serif);margin:0 0 3rem}
article h2{font-size:2.05rem;line-height:1.36;margin:0 0 .6rem}
article p{margin:0 0 1.15rem}
article .kicker,article .byline,article .origin{font:.9rem/1.5 var(--sans);color:var(--muted);
margin:0 0 .35rem}
.kicker{letter-spacing:.08em;font-weight:600!important;text-transform:uppercase}
.origin{font-style:italic!important}.byline+.body,.origin+.body{margin-top:1.75rem}
mark{color:inherit;background:linear-gradient(var(--wash),var(--wash)) 0 50%/100% 1.3em no-repeat;
text-decoration:underline .11em var(--ink);text-underline-offset:.26em;
text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{text-underline-offset:.46em;background:linear-gradient(var(--ink),var(--ink)) 0
calc(50% - .6em)/100% 1px no-repeat,linear-gradient(var(--ink),var(--ink)) 0 50%/1px 1.2em
no-repeat,linear-gradient(var(--ink),var(--ink)) 100% 50%/1px 1.2em no-repeat,
linear-gradient(var(--wash),var(--wash)) 0 50%/100% 1.3em no-repeat}
.speech{--ink:var(--speech);--wash:var(--speech-wash)}
.commentary{--ink:var(--commentary);--wash:var(--commentary-wash)}
.inference{--ink:var(--inference);--wash:var(--inference-wash)}
mark.commentary{text-decoration-style:dashed}
mark.inference{text-decoration-style:dotted;text-decoration-thickness:.17em}
mark[data-second]{background:repeating-linear-gradient(135deg,var(--wash) 0 .4em,
var(--second) .4em .8em) 0 50%/100% 1.3em no-repeat;border-bottom:.11em solid var(--second-ink)}
mark[data-second=speech]{--second:var(--speech-wash);--second-ink:var(--speech)}
mark[data-second=commentary]{--second:var(--commentary-wash);--second-ink:var(--commentary);
border-bottom-style:dashed}
mark[data-second=inference]{--second:var(--inference-wash);--second-ink:var(--inference);
border-bottom-style:dotted}
mark[data-second=plain]{--second:var(--page);border-bottom:0}
mark[data-voice]::before{content:attr(data-voice) ": ";position:absolute;width:1px;height:1px;
overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.badge{display:inline-block;font:700 .72rem/1 var(--sans);text-decoration:none;
color:var(--page);background:var(--ink);border-radius:.3em;padding:.28em .45em;white-space:nowrap}
sup{line-height:0;vertical-align:baseline;position:relative;top:-.42em;margin-inline:.12em .05em}
sup .badge{display:inline;font-size:.56em;padding:.2em .35em}
h2 sup .badge{font-size:.36em}
.key .badge{min-width:1.5em;text-align:center}
a:focus-visible,input:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.notes ol{list-style:none;margin:0;padding:0}
.notes li{margin:0 0 1.6rem;padding-inline-start:3.4rem;position:relative;break-inside:avoid;
scroll-margin-top:1rem}
.notes li>.badge{position:absolute;inset-inline-start:0;top:.15rem;min-width:2.2rem;
text-align:center}
.notes p,.notes ul{margin:0 0 .3rem}.notes .about{color:var(--muted);font-size:.92rem}
.notes .about a{color:inherit}
.notes blockquote{margin:.4rem 0;padding-inline-start:.8rem;font:1.02rem/1.5 var(--serif);
border-inline-start:.2rem solid var(--ink)}
.notes .commentary>blockquote{border-inline-start-style:dashed}
.notes .inference>blockquote{border-inline-start-style:dotted}
:target{outline:2px solid var(--ink,currentcolor);outline-offset:4px}
.glossary dt{font-weight:600}.glossary dd{margin:0 0 .75rem}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--muted);
font-size:.9rem}
@supports selector(:has(a)){
body:has(#show-speech:not(:checked)) :is(mark,sup).speech,
body:has(#show-commentary:not(:checked)) :is(mark,sup).commentary,
body:has(#show-inference:not(:checked)) :is(mark,sup).inference{background:none;
text-decoration-color:transparent;border-color:transparent}
body:has(#show-speech:not(:checked)) :is(sup,li).speech,
body:has(#show-commentary:not(:checked)) :is(sup,li).commentary,
body:has(#show-inference:not(:checked)) :is(sup,li).inference{display:none}}
@supports not selector(:has(a)){.key input{display:none}}
@media (forced-colors:active){.badge{border:1px solid}mark{outline:1px dotted}}
@page{margin:16mm 15mm}
@media print{:root{font-size:9.5pt;color-scheme:light;--page:#fff;--text:#111;--muted:#444}
body{max-width:none;padding:0;font-size:1rem}article{font-size:11pt;line-height:1.75}
article h2{font-size:20pt}.key input,footer{display:none}.key{break-inside:avoid}
mark,.badge,.key,.introduction{-webkit-print-color-adjust:exact;print-color-adjust:exact}
p,li{orphans:2;widows:2}h2,h3{break-after:avoid}.notes{break-before:page}
.notes ol{columns:2;column-gap:2rem}.notes li{margin-bottom:1rem}}
"""
