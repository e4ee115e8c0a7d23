/** The page's own type, in slices by character, of which the browser fetches those that a text needs. */
import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource-variable/noto-serif-sc/index.css';
