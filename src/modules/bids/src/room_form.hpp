#pragma once

#include "labels.hpp"
#include "uploads.hpp"

#include <array>

// The forms inside a room; no two fields on its page share a name.
namespace agora::bids {

inline constexpr std::array kInvitationForm{
    fields::FormField{.name = "who",
                      .label = tr("Name of the member, or address of their page"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 300},
    fields::FormField{.name = "role",
                      .type = fields::FieldType::select,
                      .label = tr("What would they do?"),
                      .required = true,
                      .options = kRoleOptions}};

inline constexpr std::array kNewPartForm{
    fields::FormField{.name = "part_title",
                      .label = tr("What is the part called?"),
                      .required = true,
                      .minimum = 2,
                      .maximum = 160},
    fields::FormField{
        .name = "writer", .type = fields::FieldType::select, .label = tr("Who writes it?")},
    fields::FormField{.name = "due_on", .type = fields::FieldType::date, .label = tr("By when?")}};

inline constexpr std::array kCheckForm{fields::FormField{.name = "words",
                                                         .label = tr("A line of your own"),
                                                         .required = true,
                                                         .minimum = 3,
                                                         .maximum = 200}};

inline constexpr std::array kNoteForm{fields::FormField{.name = "note",
                                                        .type = fields::FieldType::textarea,
                                                        .label = tr("A note to the team"),
                                                        .required = true,
                                                        .minimum = 2,
                                                        .maximum = 3000,
                                                        .rows = 3}};

inline constexpr std::array kFileForm{
    fields::FormField{.name = "document",
                      .type = fields::FieldType::file,
                      .label = tr("A file for the team"),
                      .hint = tr("PDF, or a document of an office program, of at most 20 MB."),
                      .accept = kTakenFiles}};

}  // namespace agora::bids
