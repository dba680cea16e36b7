import { openPane, setStage } from './openPane';
import { emptyWorkbook, sampleWorkbook } from './workbooks';
test('shots', async () => {
  const stage = await setStage();
  try {
    for (const colorScheme of (process.env['SCHEMES'] ?? 'light').split(',') as ('light' | 'dark')[]) {
      const empty = await openPane(stage, emptyWorkbook(), { width: 340, height: 760, colorScheme });
      await empty.page.getByRole('button', { name: 'Mở dữ liệu mẫu Đồng Nai' }).waitFor();
      await empty.page.screenshot({ path: `/tmp/shots/${colorScheme}-0-empty.png` });
      await empty.page.getByRole('button', { name: 'Mở dữ liệu mẫu Đồng Nai' }).click();
      await empty.page.getByText('5.485.693.000 đồng').first().waitFor();
      await empty.page.screenshot({ path: `/tmp/shots/${colorScheme}-1-after-sample.png` });
      console.log('EMPTY', JSON.stringify(empty.complaints), JSON.stringify(empty.strangers));
      await empty.page.context().close();
      const pane = await openPane(stage, await sampleWorkbook(), { width: 340, height: 760, colorScheme });
      const { page } = pane;
      await page.getByText('5.485.693.000 đồng').first().waitFor();
      for (const [name, tab] of [
        ['data', 'Dữ liệu'],
        ['basis', 'Căn cứ'],
        ['results', 'Kết quả'],
        ['checks', 'Kiểm tra'],
      ] as const) {
        await page.getByRole('tab', { name: tab }).click();
        await page.waitForTimeout(100);
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-2-${name}.png` });
        const height = await page.evaluate<number>("document.querySelector('main').scrollHeight");
        await page.setViewportSize({ width: 340, height: Math.min(4000, height + 260) });
        await page.waitForTimeout(100);
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-3-${name}-whole.png` });
        await page.setViewportSize({ width: 340, height: 760 });
      }
      await page.getByRole('button', { name: 'Ghi kết quả vào trang tính' }).click();
      await page.getByText('Đã ghi kết quả').first().waitFor();
      await page.getByRole('tab', { name: 'Kết quả' }).click();
      await page.screenshot({ path: `/tmp/shots/${colorScheme}-4-written.png` });
      console.log('PANE', JSON.stringify(pane.complaints), JSON.stringify(pane.strangers));
      await page.context().close();
    }
  } finally {
    await stage.close();
  }
}, 300000);
