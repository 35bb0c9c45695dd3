#!/usr/bin/env python3
"""What notices say, read by paths and independently of the program, for samples_test.cpp.

usage: expected_notices.py FOLDER   one line for each XML or JSON notice below it, with tabs between:
file, title, buyer, deadline in UTC, CPV, NUTS codes, number of lots, value, languages
"""
import datetime
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path
from zoneinfo import ZoneInfo

TWO = dict(zip(
    "BUL CES DAN DEU ELL ENG EST FIN FRA GLE HRV HUN ITA LAV LIT MLT NLD POL POR RON SLK SLV SPA SWE".split(),
    "bg cs da de el en et fi fr ga hr hu it lv lt mt nl pl pt ro sk sl es sv".split()))
ZONES = {"BE": "Brussels", "FR": "Paris", "NL": "Amsterdam", "LU": "Luxembourg", "DE": "Berlin", "UK": "London",
         "GB": "London", "IE": "Dublin", "CH": "Zurich", "AT": "Vienna", "IT": "Rome", "ES": "Madrid", "PT": "Lisbon",
         "PL": "Warsaw", "RO": "Bucharest", "BG": "Sofia", "CZ": "Prague", "SE": "Stockholm", "DK": "Copenhagen",
         "FI": "Helsinki", "NO": "Oslo", "HU": "Budapest", "HR": "Zagreb", "SI": "Ljubljana", "SK": "Bratislava",
         "EL": "Athens", "GR": "Athens", "LT": "Vilnius", "LV": "Riga", "EE": "Tallinn", "MT": "Malta"}


def folded(text: str | None) -> str:
    return unicodedata.normalize("NFC", " ".join((text or "").split()))


def local(element: ET.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def steps(element: ET.Element | None, path: str) -> list[ET.Element]:
    found = [element] if element is not None else []
    for name in path.split("/"):
        found = [child for one in found for child in one if local(child) == name]
    return found


def one(element: ET.Element | None, path: str) -> ET.Element | None:
    found = steps(element, path)
    return found[0] if found else None


def text(element: ET.Element | None, path: str) -> str:
    found = one(element, path)
    return folded("".join(found.itertext())) if found is not None else ""


def everywhere(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if local(element) == name]


def moment(date: str, time: str, zone: str) -> str:
    """In UTC; a day alone is its last second."""
    if not date:
        return ""
    offset = re.search(r"(Z|[+-]\d\d:\d\d)$", time) or re.search(r"(Z|[+-]\d\d:\d\d)$", date)
    day = re.sub(r"(Z|[+-]\d\d:\d\d)$", "", date)
    clock = re.sub(r"(Z|[+-]\d\d:\d\d)$", "", time) or "23:59:59"
    if len(clock.split(":")[0]) == 1:
        clock = "0" + clock
    at = datetime.datetime.fromisoformat(f"{day}T{clock.split('.')[0]}")
    if offset:
        at = datetime.datetime.fromisoformat(at.isoformat() + offset[0].replace("Z", "+00:00"))
    else:
        at = at.replace(tzinfo=ZoneInfo("Europe/" + ZONES.get(zone, "Brussels")))
    return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def money(amount: str, currency: str) -> str:
    return f"{float(amount.replace(' ', '').replace(',', '.')):.2f} {currency}" if amount else ""


def eforms(root: ET.Element) -> list[str]:
    organisations = {}
    for organisation in everywhere(root, "Organization"):
        for part in steps(organisation, "Company") + steps(organisation, "TouchPoint"):
            organisations[text(part, "PartyIdentification/ID")] = one(organisation, "Company")
    buyer = organisations.get(text(one(root, "ContractingParty"), "Party/PartyIdentification/ID"))
    main = text(root, "NoticeLanguageCode")
    project = one(root, "ProcurementProject")
    names = {name.get("languageID"): folded(name.text) for name in steps(project, "Name")}
    title = names.get(main) or next(iter(names.values()), "") or text(root, "BusinessParty/PartyLegalEntity/RegistrationName")
    lots = [lot for lot in steps(root, "ProcurementProjectLot") if one(lot, "ID").get("schemeName") != "LotsGroup"]
    ends = []
    for lot in lots:
        for period in ("TenderSubmissionDeadlinePeriod", "ParticipationRequestReceptionPeriod",
                       "InterestExpressionReceptionPeriod", "AnswerReceptionPeriod"):
            ends += [moment(text(found, "EndDate"), text(found, "EndTime"), "LU") for found in everywhere(lot, period)]
    places = set()
    for owner in [project] + [one(lot, "ProcurementProject") for lot in lots]:
        places |= {folded(code.text) for code in steps(owner, "RealizedLocation/Address/CountrySubentityCode")}
    amount = one(project, "RequestedTenderTotal/EstimatedOverallContractAmount")
    if amount is None and text(root, "NoticeTypeCode") in ("veat",) or one(root, "NoticeTypeCode").get("listName") == "result":
        amount = amount if amount is not None else next((total for result in everywhere(root, "NoticeResult")
                                                         for total in steps(result, "TotalAmount")), None)
    languages = [main] + [text(other, "ID") for other in steps(root, "AdditionalNoticeLanguage")]
    return [title, text(buyer, "PartyName/Name"), min(ends, default=""),
            text(project, "MainCommodityClassification/ItemClassificationCode"), ",".join(sorted(places)), str(len(lots)),
            money(amount.text, amount.get("currencyID")) if amount is not None else "",
            ",".join(TWO[code] for code in languages)]


def ted(root: ET.Element) -> list[str]:
    forms = list(one(root, "FORM_SECTION"))
    form = next(found for found in forms if found.get("CATEGORY") == "ORIGINAL")
    body = one(form, "CONTRACTING_BODY/ADDRESS_CONTRACTING_BODY")
    contract = one(form, "OBJECT_CONTRACT")
    end = moment(text(form, "PROCEDURE/DATE_RECEIPT_TENDERS"), text(form, "PROCEDURE/TIME_RECEIPT_TENDERS"),
                 one(body, "COUNTRY").get("VALUE"))
    if not end and (coded := text(root, "CODED_DATA_SECTION/CODIF_DATA/DT_DATE_FOR_SUBMISSION")):
        day, _, clock = coded.partition(" ")
        end = moment(f"{day[:4]}-{day[4:6]}-{day[6:]}", clock, one(body, "COUNTRY").get("VALUE"))
    descriptions = steps(contract, "OBJECT_DESCR")
    places = {found.get("CODE") for found in steps(contract, "OBJECT_DESCR/NUTS")}
    places |= {found.get("CODE") for found in steps(root, "CODED_DATA_SECTION/NOTICE_DATA/PERFORMANCE_NUTS")}
    lots = len(descriptions) if one(contract, "LOT_DIVISION") is not None or len(descriptions) > 1 else 0
    value = next((found for name in ("VAL_ESTIMATED_TOTAL", "VAL_TOTAL") for found in steps(contract, name)), None)
    if value is None and (high := one(contract, "VAL_RANGE_TOTAL/HIGH")) is not None:
        amount = money(high.text, one(contract, "VAL_RANGE_TOTAL").get("CURRENCY"))
    elif value is None and lots == 0 and (single := one(contract, "OBJECT_DESCR/VAL_OBJECT")) is not None:
        amount = money(single.text, single.get("CURRENCY"))
    elif value is None and (coded := one(root, "CODED_DATA_SECTION/NOTICE_DATA/VALUES/VALUE")) is not None:
        amount = money(coded.text, coded.get("CURRENCY"))
    else:
        amount = money(value.text, value.get("CURRENCY")) if value is not None else ""
    paragraphs = [folded("".join(p.itertext())) for p in steps(contract, "TITLE/P")]
    languages = list(dict.fromkeys([folded(code.text).lower() for code in everywhere(root, "LG_ORIG")] +
                                   [found.get("LG").lower() for found in forms if found.get("CATEGORY") == "ORIGINAL"]))
    return [folded(" ".join(paragraphs)), text(body, "OFFICIALNAME"), end,
            one(contract, "CPV_MAIN/CPV_CODE").get("CODE"), ",".join(sorted(places)), str(lots), amount,
            ",".join(languages)]


def release(found: dict) -> list[str]:
    tender = found.get("tender") or {}
    parties = {party.get("id"): party for party in found.get("parties") or []}
    buyer = found.get("buyer") or {}
    name = parties.get(buyer.get("id"), buyer).get("name") or buyer.get("name") or ""
    end = (tender.get("tenderPeriod") or {}).get("endDate") or ""
    value = tender.get("value") or {}
    date, _, clock = end.partition("T")
    return [folded(tender.get("title")), folded(name), moment(date, clock, "") if date else "", "", "",
            str(len(tender.get("lots") or [])), "", ""] if value.get("amount") is None else \
           [folded(tender.get("title")), folded(name), moment(date, clock, "") if date else "", "", "",
            str(len(tender.get("lots") or [])), money(str(value["amount"]), value.get("currency") or ""), ""]


WHOLE = {"additionalIdentifiers", "additionalClassifications", "changes"}


def merged(old: object, new: object, name: str = "") -> object:
    """By the rules of merging of OCDS."""
    if isinstance(old, dict) and isinstance(new, dict):
        both = {key: merged(old[key], value, key) if key in old else value for key, value in new.items()}
        return {key: value for key, value in {**old, **both}.items() if value is not None}
    if isinstance(old, list) and isinstance(new, list) and name not in WHOLE and \
            all(isinstance(item, dict) for item in old + new):
        result = list(old)
        for item in new:
            at = [place for place, known in enumerate(result) if item.get("id") is not None and known.get("id") == item["id"]]
            if at:
                result[at[0]] = merged(result[at[0]], item)
            else:
                result.append(item)
        return result
    return new


def when(found: dict) -> datetime.datetime:
    date = found.get("date") or "0001-01-02T00:00:00Z"
    at = datetime.datetime.fromisoformat(date.replace("Z", "+00:00"))
    return at if at.tzinfo else at.replace(tzinfo=datetime.timezone.utc)


def in_order(releases: list[dict]) -> list[dict]:
    """Those of one process in the order of their dates, each with what was before."""
    result = list(releases)
    for ocid in {found.get("ocid") for found in releases if found.get("ocid")}:
        places = [place for place, found in enumerate(releases)
                  if found.get("ocid") == ocid and "compiled" not in (found.get("tag") or [])]
        state: object = {}
        for place, found in zip(places, sorted((releases[place] for place in places), key=when)):
            state = merged(state, found)
            result[place] = state
    return result


def lines(path: Path) -> list[list[str]]:
    if path.suffix == ".xml":
        root = ET.parse(path).getroot()
        if local(root) == "TED_EXPORT":
            return [ted(root)]
        return [eforms(root)] if local(root).endswith("Notice") else []
    try:
        document = json.loads(path.read_text("utf-8"))
    except (ValueError, UnicodeDecodeError):
        return []
    releases = document.get("releases") if isinstance(document, dict) else None
    return [release(found) for found in in_order(releases)] if releases and "ocid" not in document else []


def main(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".xml", ".json") and "INVALID" not in path.name:
            for line in lines(path):
                print("\t".join([str(path.relative_to(folder)), *line]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
