#pragma once

#include "forms.hpp"

#include "agora/search/document.hpp"

#include <xapian.h>

#include <string_view>

namespace agora::search {

/// Value slots of an indexed document.
constexpr Xapian::valueno kIdentitySlot = 0;  ///< "kind:id"
constexpr Xapian::valueno kPlaceSlot = 1;
constexpr Xapian::valueno kFirstSortSlot = 2;
constexpr int kSortSlots = 10;

/// Marks a document whose words may be proposed as corrections.
constexpr std::string_view kProposedTerm = "P";
/// Marks a public document that has a fuller twin among the members' ones.
constexpr std::string_view kHasTwinTerm = "T";

/// The fields up to this audience, with filters, place and sort values.
Xapian::Document indexed_document(const Document& document, Layer fields_up_to, FormMaker& forms);

bool has_members_only_fields(const Document& document);

/// AGORA_ASSERTs the limits that Document states: breaking them is the caller's fault.
void check_document(const Document& document);

}  // namespace agora::search
