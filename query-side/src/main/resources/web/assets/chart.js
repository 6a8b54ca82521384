// Draws the communes of the table against the staircase of the minimum. The table is the source:
// what it shows is drawn, and every figure that can be read here was written by the server.
(() => {
  'use strict';

  const box = document.getElementById('chart');
  if (!box || !window.echarts) return;

  const SHAPES = {
    MET: 'circle',
    NOT_MET: 'path://M0 0h14L7 12.6z',
    NOT_YET: 'diamond',
    NOT_REGULATED: 'circle',
  };
  // An arrow: what lies above the chart is drawn at its top edge, never left out.
  const BEYOND = 'path://M8 0l8 9h-5v7H5V9H0z';
  const NAMES_MAX = 8;
  const isBelow = verdict => verdict === 'NOT_MET' || verdict === 'NOT_YET';
  const colour = name => getComputedStyle(box).getPropertyValue(name).trim();
  const cellText = (row, column) => row.querySelector(column)?.textContent.trim() ?? '';

  function readRows() {
    return [...document.querySelectorAll('#bodies tbody tr[data-level="COMMUNE"]')]
      .filter(row => row.dataset.residents > 0
        && (row.dataset.headcount > 0 || (row.dataset.headcount === '0' && row.dataset.persons > 0)))
      .map(row => {
        const expected = box.dataset.expected && row.dataset.expectedPersons !== undefined;
        const link = row.querySelector('th a');
        return {
          name: link.textContent,
          address: link.href,
          verdict: expected ? row.dataset.expectedVerdict : row.dataset.verdict,
          minimum: Number(row.dataset.minimum ?? 0),
          gap: Number(cellText(row, '.col-gap').replace(/\D/g, '') || 0),
          value: [
            (100 * row.dataset.minority) / row.dataset.residents,
            (100 * (expected ? row.dataset.expectedPersons : row.dataset.persons)) / row.dataset.headcount,
          ],
          share: row.dataset.headcount > 0
            ? cellText(row, '.col-share > .share > span')
            : cellText(row, '.col-persons').replace(/\s+/g, ''),
          lines: ['.col-population', '.col-persons', '.col-share', '.col-required', '.col-gap']
            .map(column => row.querySelector(column))
            .map(cell => [cell.dataset.label, cell.textContent.trim().replace(/\s+/g, ' ')])
            .concat([...row.querySelectorAll('.above')]
              .map(mark => ['▲', mark.textContent.replace('▲', '').trim()])),
        };
      });
  }

  function staircase(scale) {
    const steps = (box.dataset.staircase || '').split(' ').filter(Boolean)
      .map(step => step.split(',').map(Number));
    return steps.flatMap(([from, below, minimum]) => [[from, minimum * scale], [below, minimum * scale]]);
  }

  // A tooltip made of nodes: a string would carry inline styles, which the page's policy forbids.
  function tooltip({ data }) {
    const tip = document.createElement('div');
    const name = document.createElement('strong');
    name.textContent = data.name;
    const list = document.createElement('dl');
    for (const [label, text] of data.lines) {
      const dt = document.createElement('dt');
      const dd = document.createElement('dd');
      dt.textContent = label;
      dd.textContent = text;
      list.append(dt, dd);
    }
    tip.append(name, list);
    return tip;
  }

  function axis(name, max, narrow) {
    return {
      type: 'value', min: 0, max, name, nameLocation: 'middle',
      interval: narrow && max > 50 ? 20 : 10,
      nameTextStyle: { color: colour('--ink-2'), fontSize: 12 },
      axisLabel: { formatter: '{value} %', color: colour('--ink-2'), fontSize: 12 },
      axisLine: { show: true, lineStyle: { color: colour('--rule-strong') } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colour('--rule') } },
    };
  }

  function line(points, style, area) {
    return {
      type: 'line', data: points, showSymbol: false, silent: true, z: 1,
      lineStyle: { color: colour('--ink'), width: 2, ...style },
      areaStyle: area ? { color: colour('--not-met'), opacity: 0.07 } : undefined,
    };
  }

  // Only those that lack most are named, to the side on which the name has room; the table names all.
  function named(row, shown) {
    return {
      ...row,
      label: {
        show: shown, formatter: '{b}', position: row.value[0] > 75 ? 'left' : 'right', distance: 6,
        color: colour('--ink'), fontSize: 12,
        textBorderColor: colour('--paper'), textBorderWidth: 3,
      },
    };
  }

  function dots(rows, verdict, narrow) {
    const tone = { MET: '--met', NOT_MET: '--not-met', NOT_YET: '--not-yet', NOT_REGULATED: '--not-regulated' }[verdict];
    const hollow = verdict === 'NOT_REGULATED';
    return {
      type: 'scatter',
      symbol: SHAPES[verdict],
      symbolSize: narrow ? 9 : 12,
      data: rows.filter(row => row.verdict === verdict).sort((a, b) => b.gap - a.gap)
        .map((row, place) => named(row, isBelow(verdict) && !narrow && place < NAMES_MAX)),
      itemStyle: hollow
        ? { opacity: 1, color: colour('--paper'), borderColor: colour(tone), borderWidth: 2 }
        : { opacity: 1, color: colour(tone), borderColor: colour('--paper'), borderWidth: 1 },
      cursor: 'pointer', z: isBelow(verdict) ? 4 : 3,
      labelLayout: { hideOverlap: true },
      emphasis: { scale: 1.5 },
    };
  }

  // Each with its figure: at the edge the place alone says only that it is more.
  function beyond(rows, top) {
    return {
      type: 'scatter',
      symbol: BEYOND,
      symbolSize: 14,
      data: rows.map(row => ({
        ...row,
        value: [row.value[0], top],
        itemStyle: { color: colour(row.verdict === 'MET' ? '--met' : '--ink') },
        label: {
          show: true, formatter: row.share, position: row.value[0] > 75 ? 'left' : 'right', distance: 6,
          color: colour('--ink'), fontSize: 12,
          textBorderColor: colour('--paper'), textBorderWidth: 3,
        },
      })),
      symbolOffset: [0, 8],
      cursor: 'pointer', z: 5, clip: false,
      emphasis: { scale: 1.3 },
    };
  }

  function stems(rows) {
    return {
      type: 'lines', coordinateSystem: 'cartesian2d', silent: true, z: 2,
      lineStyle: { color: colour('--not-met'), width: 1.5, opacity: 0.8 },
      data: rows.filter(row => isBelow(row.verdict))
        .map(row => ({ coords: [row.value, [row.value[0], row.minimum]] })),
    };
  }

  function options() {
    const all = readRows();
    const narrow = box.clientWidth < 560;
    const highest = Math.max(40, ...all.map(row => row.value[1]).filter(Number.isFinite));
    const top = Math.min(100, Math.ceil(highest / 10) * 10);
    const rows = all.filter(row => row.value[1] <= top);
    const above = all.filter(row => row.value[1] > top);
    const milestone = Number(box.dataset.milestone || 0);
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(box).fontFamily },
      grid: { left: narrow ? 62 : 70, right: narrow ? 14 : 20, top: 12, bottom: 44, containLabel: false },
      xAxis: { ...axis(box.dataset.x, 100, narrow), nameGap: 28 },
      yAxis: { ...axis(box.dataset.y, top, false), nameGap: 46 },
      tooltip: {
        trigger: 'item', formatter: tooltip, className: 'tip', confine: true, transitionDuration: 0,
        backgroundColor: colour('--paper'), borderColor: colour('--rule-strong'),
        textStyle: { color: colour('--ink') }, extraCssText: '',
      },
      series: [
        line(staircase(1), {}, true),
        milestone ? line(staircase(milestone / 100), { width: 1.2, type: [4, 4], color: colour('--ink-2') }, false) : line([], {}, false),
        stems(rows),
        ...Object.keys(SHAPES).map(verdict => dots(rows, verdict, narrow)),
        beyond(above, top),
      ],
    };
  }

  const chart = window.echarts.init(box, null, { renderer: 'canvas' });
  const print = window.matchMedia('print');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  // A drawing made while a sheet is laid out comes out blank: paper gets the screen's, on its ground.
  const draw = () => {
    if (print.matches) return;
    box.classList.toggle('drawn-dark', dark.matches);
    chart.resize();
    chart.setOption(options(), { notMerge: true });
  };
  draw();
  // A finger's first touch shows the figures; only a mouse, which has seen them, goes on to the body.
  const hovers = window.matchMedia('(hover: hover)');
  chart.on('click', ({ data }) => { if (hovers.matches && data.address) window.location.assign(data.address); });

  document.addEventListener('htmx:afterSettle', draw);
  dark.addEventListener('change', draw);
  new ResizeObserver(draw).observe(box);
})();
