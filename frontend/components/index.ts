/** Every small element of the house; the map is loaded by itself because it is large. */
import './dt-appearance.js';
import './dt-brand-mark.js';
import './dt-icon.js';
import './dt-light.js';
import './dt-meeting.js';
import './dt-menu.js';
import './dt-months.js';
import './dt-photos.js';
import './dt-ruler.js';
