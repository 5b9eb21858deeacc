import { assertEquals } from "@std/assert";
import { makeIdentity, type Rank, type Scope } from "@/model/mod.ts";
import { partScopeOf, scopeOf } from "@/extract/scopes.ts";

function assertScopes(rank: Rank, cases: Readonly<Record<string, Scope | undefined>>): void {
  for (const [clause, scope] of Object.entries(cases)) {
    assertEquals(scopeOf(clause, makeIdentity({ rank }), "all"), scope, clause);
  }
}

Deno.test("scopeOf() reads the parts of a province's report", () => {
  assertScopes("province", {
    "全省": "all",
    "省政府及省直单位": "province_level",
    "省本级": "province_level",
    "省直单位": "departments",
    "各市地": "prefecture_level",
    "各市(地)": "prefecture_level",
    "各市州": "prefecture_level",
    "各县级政府": "county_level",
    "省级行政机关": "province_level",
    "省政府及办公厅": "province_level",
    "省政府其他部门": "departments",
    "市级行政机关": "prefecture_level",
    "县级行政机关共": "county_level",
    "省政府部门": "departments",
    "省政府本级": "province_level",
    "省本级各部门": "departments",
    "各盟市": "prefecture_level",
    "各地州市": "prefecture_level",
    "地州市": "prefecture_level",
    "市县": "localities",
    "各县(市、区)": "county_level",
    "各地": "localities",
  });
});

Deno.test("scopeOf() reads the parts of a city's report", () => {
  assertScopes("prefecture", {
    "全市": "all",
    "我市": "all",
    "市本级": "prefecture_level",
    "市本级(含市直各部门)共": "prefecture_level",
    "市政府办公室本级": "prefecture_level",
    "市、县两级": "all",
    "局属单位": undefined,
    "市政府各部门": "departments",
    "市直各单位": "departments",
    "各部门": "departments",
    "各县区": "county_level",
    "各旗县区": "county_level",
    "各县市": "county_level",
    "各旗县市区": "county_level",
    "县区": "county_level",
    "市级机关": "prefecture_level",
    "各地": "localities",
  });
});

Deno.test("scopeOf() reads the parts of a county's report", () => {
  assertScopes("county", {
    "全县": "all",
    "县本级": "county_level",
    "县直各部门": "departments",
    "各乡镇": "localities",
    "各镇(街道)": "localities",
    "街镇": "localities",
    "街道": "localities",
    "部门共": "departments",
    "区政府本机关": "county_level",
    "其中县政府": "county_level",
    "县政府机关": "county_level",
    "县政府": "all",
  });
});

Deno.test("scopeOf() takes everybody, or several parts together, for all", () => {
  assertScopes("county", {
    "各级各部门": "all",
    "各地各部门": "all",
    "各部门、各乡镇": "all",
    "各乡镇和县直各部门": "all",
    "县政府及各部门": "all",
    "县政府": "all",
    "师市共": "all",
  });
});

Deno.test("scopeOf() goes on with the scope before where a clause names nobody", () => {
  const identity = makeIdentity({ rank: "county" });
  assertEquals(scopeOf("", identity, "departments"), "departments");
  assertEquals(scopeOf("共", identity, "all"), "all");
  assertEquals(scopeOf("全县共", identity, "departments"), "all");
});

Deno.test("scopeOf() has none for a body named as a part, unless it is the issuer", () => {
  const identity = makeIdentity({ rank: "county", issuer: "某某县水利局" });
  assertEquals(scopeOf("县公安局共", identity, "all"), undefined);
  assertEquals(scopeOf("青山镇", identity, "all"), undefined);
  assertEquals(scopeOf("某某县水利局共", identity, "all"), "all");
  assertEquals(scopeOf("县水利局", identity, "all"), "all");
  assertEquals(scopeOf("我局", identity, "all"), "all");
});

Deno.test("scopeOf() knows the issuer by a short name and behind a year", () => {
  const scope = (issuer: string, clause: string) =>
    scopeOf(clause, makeIdentity({ issuer, rank: "county" }), "all");
  assertEquals(scope("某某市青山区国有资产监督管理委员会", "区国资委"), "all");
  assertEquals(scope("某某市青山区教育局", "区国资委"), undefined);
  assertEquals(scope("青山地税局", "区地税局"), "all");
  assertEquals(scope("青山地税局", "市地税局"), undefined);
  assertEquals(scope("某某县青山镇人民政府", "其中镇"), "all");
  assertEquals(scope("青山街道办事处", "其中街道"), "all");
  assertEquals(scope("某某市青山区教育局", "2020年度区教育局"), "all");
  assertEquals(scope("某某市公安局", "2020年市局共"), "all");
  assertEquals(scope("某某市公安局", "省厅共"), undefined);
  assertEquals(scope("青山街道办事处", "青山街道全年"), "all");
  assertEquals(scope("某某县青山镇人民政府", "截至2018年底青山镇"), "all");
  assertEquals(scope("某某市机关事务管理局", "某某市机关事务管理局"), "all");
});

Deno.test("scopeOf() reads a level by the last character of the issuer's name", () => {
  const scope = (issuer: string, rank: Rank, clause: string) =>
    scopeOf(clause, makeIdentity({ issuer, rank }), "all");
  assertEquals(scope("某某市人民政府", "province", "市级机关"), "province_level");
  assertEquals(scope("某某省人民政府", "province", "市级机关"), "prefecture_level");
  assertEquals(scope("某某自治区人民政府", "province", "区本级"), "province_level");
  assertEquals(scope("某某市人民政府", "prefecture", "区本级"), "county_level");
  assertEquals(scope("某某市青山区人民政府", "county", "区本级"), "county_level");
});

Deno.test("scopeOf() reads counties that are written with a bracket", () => {
  assertScopes("prefecture", { "县(市、区)政府及其部门": "county_level" });
});

Deno.test("partScopeOf() reads words that name nothing but a part", () => {
  const identity = makeIdentity({ rank: "prefecture" });
  assertEquals(partScopeOf(",其中各部门", identity), "departments");
  assertEquals(partScopeOf("、各县区发布", identity), "county_level");
  assertEquals(partScopeOf(",各部门举办培训班", identity), undefined);
  assertEquals(partScopeOf(",全市共", identity), undefined);
});

Deno.test("scopeOf() takes a government's office for the issuer where that office reports", () => {
  const scope = (issuer: string, clause: string) =>
    scopeOf(clause, makeIdentity({ issuer, rank: "prefecture" }), "all");
  assertEquals(scope("保定市人民政府办公室", "市政府办公室共"), "all");
  assertEquals(scope("保定市政府办公厅", "市政府办"), "all");
  assertEquals(scope("保定市人民政府", "市政府办公室共"), "all");
  assertEquals(scope("保定市人民政府", "市政府办公厅代表市政府"), "all");
  assertEquals(scope("保定市人民政府", "市政府机关共"), "all");
  assertEquals(scope("保定市人民政府", "市政府共"), "prefecture_level");
  assertEquals(scope("保定市人民政府办公室", "市政府共"), "all");
  assertEquals(scope("保定市莲池区人民政府", "市政府办公室共"), "prefecture_level");
});

Deno.test("scopeOf() takes an office inside a body for the body", () => {
  assertScopes("county", {
    "我街道": "all",
    "党政办": "all",
    "党政综合办公室共": "all",
    "局办公室": "all",
    "由办公室": "all",
    "发改局办公室": undefined,
    "县政府办公室": "county_level",
  });
});

Deno.test("partScopeOf() knows a level where nothing else is named", () => {
  const scopes = (rank: Rank, leads: readonly string[]) =>
    leads.map((lead) => partScopeOf(lead, makeIdentity({ rank })));
  assertEquals(scopes("prefecture", ["其中市级", ",县区公开", "、乡镇(街道)", ",市直部门"]), [
    "prefecture_level",
    "county_level",
    "localities",
    "departments",
  ]);
  assertEquals(scopes("province", ["其中省级", "、市州及以下", ",市级"]), [
    "province_level",
    "localities",
    "prefecture_level",
  ]);
  assertEquals(scopes("county", [",乡镇网站", "其中县级媒体"]), [undefined, undefined]);
});

Deno.test("scopeOf() takes a government for a part where the whole is counted beside it", () => {
  const county = makeIdentity({ rank: "county", issuer: "甲县人民政府", covers: "jurisdiction" });
  assertEquals(scopeOf("县政府办公室", county, "all"), "all");
  const statement = "全县共收到申请50件,县政府办公室";
  assertEquals(scopeOf("县政府办公室", county, "all", statement), "county_level");
});

Deno.test("the bodies of a field are a part of a place, and none of their own bureau's report", () => {
  const county = makeIdentity({ rank: "county", issuer: "东安县人民政府" });
  assertEquals(scopeOf("国土部门", county, "all"), undefined);
  assertEquals(scopeOf("公安机关共", county, "all"), undefined);
  const bureau = makeIdentity({ rank: "county", issuer: "东安县公安局", kind: "department" });
  assertEquals(scopeOf("公安机关", bureau, "all"), "all");
});

Deno.test("scopeOf() counts what a body has others do as its own work", () => {
  assertScopes("county", {
    "指导各单位": "all",
    "督促各部门": "all",
    "指导和督促各乡镇": "all",
    "指导全县": "all",
    "接受指导,各部门": "departments",
    "各单位": "departments",
  });
});
