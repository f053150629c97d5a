import { readFileSync } from 'node:fs';
import { checkPoints } from './check.ts';
import { readParquet } from '../../../src/pack/parquet.ts';
import { decodeOldCodes } from '../../../src/pack/points.ts';
import { decodePostcodes } from '../../../src/pack/postcodes.ts';
import * as areas from '../../../src/pack/areas.ts';
import { buildNameIndex } from '../../../src/place/search-index.ts';
import { buildCodeIndex } from '../../../src/place/search-codes.ts';
import { searchPlaces } from '../../../src/place/search.ts';
import { resolvePostcodes } from '../../../src/place/search-postcode.ts';
console.log(Object.keys(areas));
const P='public/packs/';
const t=async (p:string)=>readParquet(p,new Uint8Array(readFileSync(P+p)).buffer);

const A:any=areas; const tables:any={};
const eng=new Uint8Array(readFileSync(P+'areas/england.json')).buffer as any;
try {
 const nat=A.decodeNationalAreas?.(eng)??A.nationalTables?.(eng);
 if(nat) Object.assign(tables, nat instanceof Map?Object.fromEntries(nat):nat);
} catch(e){console.log(e)}
for(const l of ['msoa','ward','lsoa']) tables[l]=(A.decodeLocalAreas??A.decodeAreas)(l,await t(`areas/${l}.parquet`));
console.log(Object.keys(tables));
const old=decodeOldCodes(await t('areas/old-codes.parquet'));
for(let i=0;i<3;i++){const q=performance.now();buildNameIndex(tables);console.log('b',performance.now()-q)}
let t0=performance.now();const idx=buildNameIndex(tables);const codes=buildCodeIndex(tables,old);console.log('index ms',performance.now()-t0,old.length);
for(const q of ["St Matthew's",'E05004232','E05010462','E08000016','E01000155','abbey leicester','westminster','E05016262','shoreditch','E07000163','Hinckley & Bosworth']){t0=performance.now();const r=searchPlaces(idx,codes,q);console.log(q,(performance.now()-t0).toFixed(1),r.results.slice(0,3).map(x=>x.name+' ['+x.context+']').join(' | '),r.unknownCode??'');}
for(const q of ['CM1 1QH','LE2','le23','LE2 3XX','EH1 1AA','N1','WV99 9ZZ']){const r=searchPlaces(idx,codes,q);const a=r.postcodes[0]!.outcode.match(/^[A-Z]+/)![0];let rows=null;try{rows=decodePostcodes(a,await t(`postcodes/${a}.parquet`))}catch{}; t0=performance.now();const z=resolvePostcodes(tables,rows,r.postcodes);console.log(q,(performance.now()-t0).toFixed(1),z.map(x=>x.kind+' '+x.name+': '+x.context).join(' | '))}
