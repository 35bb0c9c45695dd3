#pragma once

#include "agora/notices/notice.hpp"
#include "agora/xml/xml.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::notices {

/// The forms of a TED_EXPORT: one for each language, the originals first.
std::vector<xml::Element> ted_forms(const xml::Element& root);
/// Of a form, as "nl".
std::string ted_language(const xml::Element& form);

void read_ted_buyers(const std::vector<xml::Element>& forms, const xml::Element& root,
                     Notice& notice);
void read_ted_object(const std::vector<xml::Element>& forms, Notice& notice);
/// Of turnover, references and groups of tenderers, in each language of the forms.
void read_ted_conditions(const std::vector<xml::Element>& forms, Notice& notice);
void read_ted_procedure(const xml::Element& form, Notice& notice);
/// `zone`: of the buyer, for old and new deadlines.
void read_ted_changes(const xml::Element& root, const xml::Element& form, std::string_view zone,
                      Notice& notice);

/// "2021/S 009-018110" or "018110-2021" as "18110-2021"; the text itself when it is neither.
std::string ted_identifier(std::string_view number);

std::string attribute_of(const xml::Element& element, std::string_view name);

}  // namespace agora::notices
