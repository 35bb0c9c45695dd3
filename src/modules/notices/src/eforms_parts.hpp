#pragma once

#include "agora/notices/notice.hpp"
#include "agora/xml/xml.hpp"

#include <map>
#include <string>

namespace agora::notices {

/// The extension of eForms within an element: that with EformsExtension, or none.
xml::Element eforms_extension(const xml::Element& element);

/// The organisations and touch points of a notice by their identifiers (ORG-0001, TPO-0001).
struct Organisation {
    xml::Element company;
    xml::Element touch_point;  ///< of a touch point itself
};
using Organisations = std::map<std::string, Organisation, std::less<>>;
Organisations eforms_organisations(const xml::Element& extension);

void read_eforms_buyers(const xml::Element& root, const Organisations& known, Notice& notice);

/// Title, descriptions, codes, places and value of a ProcurementProject.
struct Project {
    Texts titles;
    Texts descriptions;
    std::string cpv;
    std::vector<std::string> other_cpvs;
    std::vector<Place> places;
    std::optional<Value> value;
    std::optional<bool> small_suitable;
    Nature nature = Nature::unknown;
};
Project read_eforms_project(const xml::Element& project, std::string_view main_language);

/// Lots with their deadlines, languages and links. `zone` for moments that say none.
void read_eforms_lots(const xml::Element& root, std::string_view main_language,
                      std::string_view zone, Notice& notice);

void read_eforms_changes(const xml::Element& extension, Notice& notice);

/// What the notice's structure breaks of the rules of eForms, as flaws.
void check_eforms(const xml::Element& root, const Organisations& known, Notice& notice);

}  // namespace agora::notices
