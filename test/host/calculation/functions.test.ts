/** Everyday functions against values worked out by hand from Excel's documentation. */
import type { CellValue } from '../../../src/kernel/cells';
import { calculated, newDocument, resultsOf, resultsOn, typed } from './typedDocument';

/** A list of communes: district, kilometres, day, marks as numbers, texts and blanks. */
const TABLE = [
  ['Huyện', 'Số xã', 'Ngày', 'Ghi'],
  ['Trảng Bom', 10, 45292, 5],
  ['Long Thành', 20, 45351, "'5"],
  ['Long Khánh', 30, 45000, true],
  ['Trảng Bom', 40, 45500, 3],
  ['Định Quán', 50, 44000, 'abc'],
] as const;

const CASES: readonly (readonly [string, CellValue | { readonly error: string }])[] = [
  ['SUM(B2:B6)', 150],
  ['SUM(D2:D6)', 8],
  ['SUM("5",TRUE,1)', 7],
  ['AVERAGE(B2:B6)', 30],
  ['COUNT(D2:D6)', 2],
  ['COUNTA(D2:D7)', 5],
  ['COUNTBLANK(D2:D8)', 2],
  ['MIN(B2:B6)+MAX(B2:B6)', 60],
  ['MEDIAN(D2:D6)', 4],
  ['AVERAGEA(D2:D6)', 1.8],
  ['LARGE(B2:B6,2)', 40],
  ['RANK(40,B2:B6)', 2],
  ['SUMIF(A2:A6,"trảng bom",B2:B6)', 50],
  ['SUMIF(B2:B6,">=30")', 120],
  ['SUMIFS(B2:B6,A2:A6,"Long*",C2:C6,">="&DATE(2024,1,1))', 20],
  ['COUNTIF(A2:A6,"L*")', 2],
  ['COUNTIF(D2:D6,5)', 2],
  ['COUNTIFS(A2:A6,"Trảng Bom",B2:B6,">10")', 1],
  ['AVERAGEIF(A2:A6,"Không có",B2:B6)', { error: '#DIV/0!' }],
  ['MAXIFS(B2:B6,A2:A6,"Không có")', 0],
  ['SUMPRODUCT((A2:A6="Trảng Bom")*B2:B6)', 50],
  ['SUMPRODUCT(--(YEAR(C2:C6)=2024),B2:B6)', 70],
  ['VLOOKUP("Long Thành",A2:C6,2,FALSE)', 20],
  ['VLOOKUP("Không có",A2:C6,2,FALSE)', { error: '#N/A' }],
  ['INDEX(B2:B6,MATCH("Định Quán",A2:A6,0))', 50],
  ['INDEX(B2:B6,MATCH(MAX(B2:B6),B2:B6,0))', 50],
  ['XLOOKUP("Long Khánh",A2:A6,B2:B6)', 30],
  ['XLOOKUP("x",A2:A6,B2:B6,"không có")', 'không có'],
  ['LOOKUP(35,B2:B6,A2:A6)', 'Long Khánh'],
  ['INDEX(A2:B6,9,1)', { error: '#REF!' }],
  ['ROUND(2.5,0)&ROUND(-2.5,0)&ROUND(1.005,2)', '3-31.01'],
  ['ROUND(1490000*12/7,-3)', 2_554_000],
  ['ROUNDUP(2.1,0)+ROUNDDOWN(-2.9,0)', 1],
  ['MOD(-10,3)', 2],
  ['INT(-2.5)', -3],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['10%*200', 20],
  ['0.1+0.2=0.3', true],
  ['1/0', { error: '#DIV/0!' }],
  ['SQRT(-1)', { error: '#NUM!' }],
  ['1+"2"', 3],
  ['D6+1', { error: '#VALUE!' }],
  ['1="1"', false],
  ['-"3"', -3],
  ['"a"&1&TRUE', 'a1TRUE'],
  ['"Định"="ĐỊNH"', true],
  ['"đ">"z"', false],
  ['"abc"="a*"', false],
  ['Z99', 0],
  ['Z99=""', true],
  ['IF("chữ",1,2)', { error: '#VALUE!' }],
  ['IF(B2>5,"đủ","thiếu")', 'đủ'],
  ['IFERROR(1/0,"lỗi")', 'lỗi'],
  ['IFNA(1/0,"lỗi")', { error: '#DIV/0!' }],
  ['AND(TRUE,B2>5)', true],
  ['SWITCH(2,1,"a",2,"b","c")', 'b'],
  ['LEN(TRIM("  Đồng   Nai "))', 8],
  ['PROPER("HUYỆN định quán")', 'Huyện Định Quán'],
  ['UPPER("đồng nai")', 'ĐỒNG NAI'],
  ['MID("Trảng Bom",7,3)', 'Bom'],
  ['SEARCH("?O","bom")', 1],
  ['FIND("B","bom")', { error: '#VALUE!' }],
  ['SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
  ['TEXTJOIN(", ",TRUE,A2:A4)', 'Trảng Bom, Long Thành, Long Khánh'],
  ['TEXT(1234567.5,"#,##0")', '1,234,568'],
  ['TEXT(DATE(2024,2,29),"dd/mm/yyyy")', '29/02/2024'],
  ['TEXT(TRUE,"0")', 'TRUE'],
  ['VALUE("1,234.5")', 1234.5],
  ['DATE(2023,14,1)', 45323],
  ['EDATE(DATE(2024,1,31),1)', 45351],
  ['EDATE(DATE(2023,1,31),13)', 45351],
  ['EDATE(DATE(2024,3,31),-1)', 45351],
  ['EOMONTH(DATE(2024,1,15),1)', 45351],
  ['DATEDIF(DATE(2020,1,1),DATE(2024,7,15),"m")', 54],
  ['WEEKDAY(DATE(2024,2,29),2)', 4],
  ['ISOWEEKNUM(DATE(2024,12,30))', 1],
  ['WEEKNUM(DATE(2024,12,31),21)', 1],
  ['NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))', 23],
  ['ROUND(PMT(0.01,12,-1000),6)', 88.848789],
  ['LET(x,5,y,x*2,x+y)', 15],
  ['LET(x,5,y,x*2,x+y)+0', 15],
  ['SUM(FILTER(B2:B6,B2:B6>20))', 120],
  ['REDUCE(0,B2:B4,LAMBDA(a,v,a+v))', 60],
  ['SUM(SORT(B2:B6,,-1)*{1;0;0;0;0})', 50],
  ['INDEX(B2:B6,1)', 10],
  ['HYPERLINK("https://example.org","xem")', 'xem'],
  ['SUM(B:B)', 150],
  ['SUM(OFFSET(B2,1,0,2,1))+INDIRECT("B"&2)', 60],
  ['FOO(1)', { error: '#NAME?' }],
  ['PLUS(1,2)', { error: '#NAME?' }],
  ['NoSuchName+1', { error: '#NAME?' }],
  ['SUM(Nowhere!A1)', { error: '#REF!' }],
  ['NA()', { error: '#N/A' }],
];

const row = (index: number): string => `F${index + 2}`;

test('everyday functions give what Excel gives', async () => {
  const formulas = CASES.map(([formula], index) => [row(index), `=${formula}`] as const);
  const results = await resultsOf({ A1: TABLE, ...Object.fromEntries(formulas) });
  const found = CASES.map(([formula], index) => [formula, results[row(index)]]);
  expect(found).toEqual(CASES);
  expect(CASES.length).toBeGreaterThanOrEqual(50);
});

test('the values of a formula that spills stand in the cells that it fills', async () => {
  const results = await resultsOf({
    A1: '=SEQUENCE(2,2)',
    D1: '=SUM(A1:B2)',
    A5: '=SEQUENCE(3)',
    A6: 'chắn',
    D5: '=A5+1',
  });
  expect(results).toEqual({ A1: 1, B1: 2, A2: 3, B2: 4, D1: 10, A5: { error: '#SPILL!' }, D5: { error: '#SPILL!' } });
});

test('values of other sheets are read under names with spaces, marks and apostrophes', async () => {
  const other = typed(newDocument(), { A1: 7, B1: [[1], [2]] }, "Địa phương 'A' 1");
  const document = typed(other, { A1: "='Địa phương ''A'' 1'!A1*2", A2: "=SUM('địa phương ''a'' 1'!B1:B2)" });
  expect(resultsOn(document, await calculated(document))).toEqual({ A1: 14, A2: 3 });
});
