/** MapLibre and nothing else: what any page that uses it has to wait for. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: document.body,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#eee' } }],
  },
  attributionControl: false,
});
map.once('load', () => performance.mark('evenground:first-colour'));
