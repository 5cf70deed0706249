/** How a model can be drawn: `slowly` where the processor would have to do the work of a graphics card. */
export type Drawing = 'well' | 'slowly' | 'never';

/** What the renderers call themselves that draw without a graphics card; not all of them admit that it is slow. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Asks the browser for a context and lets it go at once. */
export function drawing(): Drawing {
  const context = (failIfMajorPerformanceCaveat: boolean) => document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat });
  try {
    const quick = context(true);
    if (quick === null) return context(false) === null ? 'never' : 'slowly';
    const named = quick.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(quick.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? quick.RENDERER));
    quick.getExtension('WEBGL_lose_context')?.loseContext();
    return BY_PROCESSOR.test(renderer) ? 'slowly' : 'well';
  } catch {
    return 'never';
  }
}
