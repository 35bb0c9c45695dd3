#include "ted_parts.hpp"

#include "cleaning.hpp"
#include "codes.hpp"

#include "agora/base/text.hpp"
#include "agora/notices/cpv.hpp"

#include <array>
#include <utility>

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::array<std::pair<std::string_view, Procedure>, 12> kProcedures{{
    {"PT_OPEN", Procedure::open},
    {"PT_RESTRICTED", Procedure::restricted},
    {"PT_COMPETITIVE_NEGOTIATION", Procedure::negotiated_with_call},
    {"PT_NEGOTIATED_WITH_PRIOR_CALL", Procedure::negotiated_with_call},
    {"PT_NEGOTIATED_CHOICE", Procedure::negotiated_with_call},
    {"PT_COMPETITIVE_DIALOGUE", Procedure::competitive_dialogue},
    {"PT_INNOVATION_PARTNERSHIP", Procedure::innovation_partnership},
    {"PT_AWARD_CONTRACT_WITHOUT_CALL", Procedure::negotiated_without_call},
    {"PT_AWARD_CONTRACT_WITHOUT_PUBLICATION", Procedure::negotiated_without_call},
    {"PT_NEGOTIATED_WITHOUT_PUBLICATION", Procedure::negotiated_without_call},
    {"PT_INVOLVING_NEGOTIATION", Procedure::other},
    {"PT_AWARD_CONTRACT_WITH_PRIOR_PUBLICATION", Procedure::other},
}};

std::string words_of(const Element& element) {
    std::string text;
    for (const Element& paragraph : element.children("P")) text += paragraph.text() + "\n";
    return text.empty() ? element.text() : text;
}

std::string cpv_of(const Element& holder) {
    return parse_cpv(attribute_of(holder.child("CPV_CODE"), "CODE")).value_or("");
}

std::optional<Money> amount_of(const Element& element) {
    return parse_amount(element.text(), attribute_of(element, "CURRENCY"));
}

/// The estimate, else what was paid, else the range of offers.
std::optional<Value> value_of(const Element& holder) {
    for (const std::string_view name : {"VAL_ESTIMATED_TOTAL", "VAL_TOTAL", "VAL_OBJECT"}) {
        if (const auto amount = amount_of(holder.child(name))) return Value{*amount};
    }
    const Element range = holder.child("VAL_RANGE_TOTAL");
    const std::string currency = attribute_of(range, "CURRENCY");
    const auto high = parse_amount(range.child("HIGH").text(), currency);
    if (!high) return std::nullopt;
    return Value{*high, parse_amount(range.child("LOW").text(), currency)};
}

Nature nature_of(std::string_view code) {
    if (code == "SERVICES") return Nature::services;
    if (code == "SUPPLIES") return Nature::supplies;
    return code == "WORKS" ? Nature::works : Nature::unknown;
}

void read_places(const Element& description, std::vector<Place>& places) {
    for (const Element& nuts : description.children("NUTS")) {
        const std::string code = one_line(attribute_of(nuts, "CODE"), 10);
        add_place(places, {code, country_code(code.substr(0, 2)), {}});
    }
}

Lot lot_of(const Element& description, std::string_view language, std::size_t position) {
    Lot lot;
    lot.id = one_line(description.child("LOT_NO").text(), 40);
    if (lot.id.empty()) lot.id = std::to_string(position + 1);
    add_text(lot.titles, language, one_line(words_of(description.child("TITLE"))));
    for (const Element& other : description.children("CPV_ADDITIONAL")) {
        const std::string code = cpv_of(other);
        if (lot.cpv.empty()) lot.cpv = code;
        if (code != lot.cpv) add_code(lot.other_cpvs, code);
    }
    read_places(description, lot.places);
    lot.value = value_of(description);
    return lot;
}

void read_lots(const Element& object, std::string_view language, Notice& notice) {
    const std::vector<Element> descriptions = object.children("OBJECT_DESCR");
    for (const Element& description : descriptions) {
        read_places(description, notice.places);
        for (const Element& other : description.children("CPV_ADDITIONAL")) {
            if (const std::string code = cpv_of(other); code != notice.cpv)
                add_code(notice.other_cpvs, code);
        }
    }
    const bool divided = object.child("LOT_DIVISION") || descriptions.size() > 1;
    for (std::size_t at = 0; divided && at < descriptions.size() && at < kMostLots; ++at)
        notice.lots.push_back(lot_of(descriptions[at], language, at));
    if (!divided && !notice.value && !descriptions.empty())
        notice.value = value_of(descriptions.front());
}

/// A prior information notice may announce several contracts, each with an object of its own.
void read_plans(const Element& form, Notice& notice) {
    const std::vector<Element> objects = form.children("OBJECT_CONTRACT");
    for (std::size_t at = 0; objects.size() > 1 && at < objects.size() && at < kMostLots; ++at) {
        Lot lot = lot_of(objects[at], ted_language(form), at);
        lot.cpv = cpv_of(objects[at].child("CPV_MAIN"));
        for (const Element& description : objects[at].children("OBJECT_DESCR"))
            read_places(description, lot.places);
        for (const Place& place : lot.places) add_place(notice.places, place);
        notice.lots.push_back(std::move(lot));
    }
}

/// The object of R2.0.9, or the description of the forms before it.
Element object_of(const Element& form) {
    if (const Element object = form.child("OBJECT_CONTRACT")) return object;
    const auto within = form.all_within("TITLE_CONTRACT");
    return within.empty() ? Element{} : within.front().parent();
}

std::string first_words(const Element& object, std::string_view name, std::string_view old_name) {
    const std::string text = words_of(object.child(name));
    return text.empty() ? words_of(object.child(old_name)) : text;
}

}  // namespace

std::vector<Element> ted_forms(const Element& root) {
    std::vector<Element> originals;
    std::vector<Element> translations;
    for (const Element& form : root.child("FORM_SECTION").children()) {
        if (form.name() == "NOTICE_UUID") continue;
        const bool original = attribute_of(form, "CATEGORY") != "TRANSLATION";
        (original ? originals : translations).push_back(form);
    }
    originals.insert(originals.end(), translations.begin(), translations.end());
    return originals;
}

std::string ted_language(const Element& form) {
    return language_code(attribute_of(form, "LG"));
}

std::string attribute_of(const Element& element, std::string_view name) {
    return std::string{trimmed(element.attribute(name).value_or(""))};
}

void read_ted_object(const std::vector<Element>& forms, Notice& notice) {
    for (const Element& form : forms) {
        const std::string language = ted_language(form);
        if (attribute_of(form, "CATEGORY") != "TRANSLATION") add_code(notice.languages, language);
        const Element object = object_of(form);
        add_text(notice.titles, language, one_line(first_words(object, "TITLE", "TITLE_CONTRACT")));
        std::string description = first_words(object, "SHORT_DESCR", "SHORT_CONTRACT_DESCRIPTION");
        if (description.empty()) description = words_of(object.at({"OBJECT_DESCR", "SHORT_DESCR"}));
        add_text(notice.descriptions, language, paragraphs(description));
    }
    if (forms.empty()) return;
    const Element object = object_of(forms.front());
    notice.cpv = cpv_of(object.child("CPV_MAIN"));
    notice.nature = nature_of(attribute_of(object.child("TYPE_CONTRACT"), "CTYPE"));
    notice.value = value_of(object);
    read_lots(object, ted_language(forms.front()), notice);
    read_plans(forms.front(), notice);
}

void read_ted_conditions(const std::vector<Element>& forms, Notice& notice) {
    constexpr std::size_t kCondition = 1000;
    const auto stated = [&](std::string_view name) {
        Condition condition;
        for (const Element& form : forms) {
            add_text(condition.texts, ted_language(form),
                     paragraphs(words_of(form.child("LEFTI").child(name)), kCondition));
        }
        return condition;
    };
    for (const std::string_view name :
         {"ECONOMIC_FINANCIAL_INFO", "ECONOMIC_FINANCIAL_MIN_LEVEL"}) {
        Condition condition = stated(name);
        if (!condition.texts.empty())
            condition.turnover = asks_turnover(condition.texts.front().text);
        add_condition(notice, std::move(condition), {});
    }
    for (const std::string_view name :
         {"TECHNICAL_PROFESSIONAL_INFO", "TECHNICAL_PROFESSIONAL_MIN_LEVEL"}) {
        Condition condition = stated(name);
        if (!condition.texts.empty())
            condition.references = asks_references(condition.texts.front().text);
        add_condition(notice, std::move(condition), {});
    }
    Condition form = stated("LEGAL_FORM");
    if (!form.texts.empty()) form.together = true;
    add_condition(notice, std::move(form), {});
}

void read_ted_procedure(const Element& form, Notice& notice) {
    const Element procedure = form.child("PROCEDURE");
    const std::string kind = attribute_of(form, "FORM");
    if (kind == "F12" || kind == "F13" || kind == "12" || kind == "13") {
        notice.procedure = Procedure::design_contest;
    } else {
        for (const auto& [name, value] : kProcedures) {
            if (notice.procedure == Procedure::unknown && procedure.child(name))
                notice.procedure = value;
        }
    }
    for (const Element& language : procedure.child("LANGUAGES").children("LANGUAGE"))
        add_code(notice.accepted_languages, language_code(attribute_of(language, "VALUE")));
}

}  // namespace agora::notices
