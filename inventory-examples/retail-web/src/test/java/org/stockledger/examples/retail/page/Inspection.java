package org.stockledger.examples.retail.page;

/** What is looked for in a page as it is drawn; each script answers what is wrong. */
final class Inspection {
    /** The controls that a screen reader could not name. */
    static final String NAMELESS = """
            () => [...document.querySelectorAll('a, button, input, select, textarea, canvas, dialog, [role=group], nav')]
              .filter(each => each.checkVisibility())
              .filter(each => {
                const by = (each.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('');
                const labels = [...(each.labels ?? [])].map(label => label.textContent).join('');
                const own = ['A', 'BUTTON'].includes(each.tagName) ? each.textContent : '';
                return !((each.getAttribute('aria-label') ?? '') + by + labels + own).trim();
              })
              .map(each => each.outerHTML.slice(0, 200))""";

    /** What sticks out of the screen. */
    static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('#app *')]
              .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
              .map(each => each.tagName + '.' + each.className).slice(0, 5)""";

    /** The contrasts below 4.5:1 among the pairs of ground and text that the style sheets use. */
    static final String PALE = """
            () => {
              const pairs = {
                '--paper': ['--ink', '--ink-2', '--ink-3', '--accent'],
                '--surface': ['--ink', '--ink-2', '--ink-3', '--accent', '--accent-strong', '--out', '--low', '--ok'],
                '--raised': ['--ink', '--ink-2', '--ink-3', '--accent', '--out'],
                '--track': ['--ink-2'], '--pressed': ['--ink'],
                '--accent': ['--on-accent'], '--accent-strong': ['--on-accent'], '--accent-soft': ['--accent-strong'],
                '--danger': ['--on-danger'], '--nav': ['--nav-ink', '--nav-ink-2'], '--nav-active': ['--nav-ink'],
                '--ok-soft': ['--ok'], '--low-soft': ['--low'], '--out-soft': ['--out'], '--info-soft': ['--info'],
              };
              const probe = document.body.appendChild(document.createElement('span'));
              const light = token => {
                probe.style.color = `var(${token})`;
                const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number)
                  .map(c => c / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              return Object.entries(pairs).flatMap(([ground, texts]) => texts
                .map(text => [ground, text, contrast(light(ground), light(text))])
                .filter(([, , found]) => found < 4.5).map(String));
            }""";

    private Inspection() {}
}
