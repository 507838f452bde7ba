/** The parts of ECharts that are used, and nothing else; fetched when the first curve or column is shown. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, BarChart, GridSimpleComponent, SVGRenderer]);

export { init };
