// The drawing of a course by ECharts, loaded once there is something to draw.

import { init, use } from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { t, term } from '../words/words.js';

use([LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const SYMBOLS = ['circle', 'rect'];
const LEAST_SHARE = 0.06;

export class Chart {
  constructor(element, redraw) {
    this.element = element;
    this.chart = init(element);
    new ResizeObserver(() => this.chart.resize()).observe(element);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  }

  /** A colour of the page as it is computed, which a canvas can draw with. */
  #colour(name) {
    this.element.style.color = `var(--${name})`;
    return getComputedStyle(this.element).color;
  }

  /** Shows the answer to a course. */
  draw(answer, course) {
    const colour = (name) => this.#colour(name);
    const text = colour('chart-text');
    const lines = answer.criteria.flatMap((criteria, i) => seriesOf(criteria, i, colour));
    const dates = answer.criteria[0].visits.map((visit) => String(visit.date));
    const treatments = treatmentsOf(course, colour);
    if (lines.length > 0) {
      lines[0].markLine = treatments;
    }
    this.chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: 'system-ui, sans-serif' },
        grid: { left: 52, right: 28, top: 44, bottom: 34 },
        legend: { top: 0, textStyle: { color: text }, data: answer.criteria.map((each) => term(each.name)) },
        tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
        xAxis: {
          type: 'time',
          axisLabel: { color: text, hideOverlap: true, formatter: '{yyyy}-{MM}-{dd}', customValues: dates },
          axisTick: { customValues: dates },
          axisLine: { lineStyle: { color: colour('line') } },
        },
        yAxis: {
          type: 'value',
          name: t('chart.axis'),
          min: 0,
          nameTextStyle: { color: text },
          axisLabel: { color: text },
          splitLine: { lineStyle: { color: colour('line-faint') } },
        },
        series: lines,
      },
      true,
    );
  }
}

/** The sums of one of the criteria, and the sums at which the next categories begin. */
function seriesOf(criteria, index, colour) {
  const name = term(criteria.name);
  const own = colour(`criteria-${index}`);
  const summed = criteria.visits.filter((visit) => visit.targetSumMm !== undefined);
  // A bound nearer than this is hidden behind the sum itself.
  const least = LEAST_SHARE * Math.max(...summed.map((visit) => Number(visit.targetSumMm.text)));
  const bounds = (side, sign, symbol) => ({
    name: `${name} ${t(`chart.${side}`)}`,
    type: 'scatter',
    symbol,
    symbolSize: [14, 3],
    itemStyle: { color: own, opacity: 0.7 },
    data: summed
      .filter((visit) => Number(visit.margins?.[side]?.mm ?? 0) >= least)
      .map((visit) => ({
        value: [String(visit.date), Number(visit.targetSumMm.text) + sign * Number(visit.margins[side].mm.text)],
        name: visit.margins[side].category,
      })),
    label: { show: true, position: index === 0 ? 'left' : 'right', distance: 4, formatter: '{b}', color: own, fontSize: 10 },
    tooltip: { show: false },
  });
  return [
    {
      name,
      type: 'line',
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 9,
      lineStyle: { color: own, width: 2.5, type: index === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: own },
      data: summed.map((visit) => ({ value: [String(visit.date), Number(visit.targetSumMm.text)], name: visit.overall ?? '' })),
      label: { show: true, formatter: '{b}', position: index === 0 ? 'top' : 'bottom', fontWeight: 'bold', fontSize: 12, color: own },
    },
    bounds('toWorse', 1, 'rect'),
    bounds('toBetter', -1, 'rect'),
  ];
}

/** The dates of the treatments, as upright lines. */
function treatmentsOf(course, colour) {
  const dated = [
    ...(course.treatment?.start ? [{ date: course.treatment.start, modality: course.treatment.modality }] : []),
    ...(course.interventions ?? []),
  ];
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colour('muted'), type: 'dotted' },
    label: { color: colour('chart-text'), fontSize: 10, formatter: '{b}' },
    data: dated.map((each) => ({ xAxis: String(each.date), name: each.modality ? term(each.modality) : t('panel.treatment') })),
  };
}
