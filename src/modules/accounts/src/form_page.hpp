#pragma once

#include "agora/accounts/settings_tabs.hpp"
#include "agora/fields/form_view.hpp"
#include "agora/web/answer.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::accounts {

/// A page that is one form: most pages of this module.
struct FormPage {
    fields::FormView form;
    Html form_keys;
    std::string to;  ///< where to go afterwards, a path of this site
};
AGORA_FIELDS(FormPage, form, form_keys, to)

/// What a new account is asked, by whichever way it comes.
inline constexpr fields::FormField kOwnName{.name = "name",
                                            .label = tr("Your name"),
                                            .hint = tr("As other members may see it."),
                                            .required = true,
                                            .maximum = 120,
                                            .autocomplete = "name"};
inline constexpr fields::FormField kFirstPassword{
    .name = "password",
    .type = fields::FieldType::password,
    .label = tr("Password"),
    .hint = tr("At least 10 characters. A sentence is fine."),
    .required = true,
    .autocomplete = "new-password"};

/// What proves that it is still you before something about signing in changes.
inline constexpr fields::FormField kPresentPassword{.name = "present",
                                                    .type = fields::FieldType::password,
                                                    .label = tr("Present password"),
                                                    .required = true,
                                                    .autocomplete = "current-password"};
inline constexpr fields::FormField kAnyCode{
    .name = "code",
    .label = tr("Code"),
    .hint = tr("Six digits from your app. No phone at hand? Type one of your recovery codes."),
    .required = true,
    .maximum = 60,
    .autocomplete = "one-time-code"};

/// One of the pages that stand beside each other.
struct TabRow {
    std::string_view path;
    std::string_view label;  ///< tr()
};

/// The tabs with the one of this address marked.
std::vector<TabView> tabs_of(const web::Call& call, std::span<const TabRow> rows);

/// A form with its words; every text is an English source.
struct FormText {
    fields::Form form;
    std::string_view title;
    std::string_view button;
    std::string_view sentence = {};
    std::string_view why = {};          ///< the quiet line below
    std::span<const TabRow> tabs = {};  ///< of the area that the form belongs to
    std::string_view action = {};       ///< a path; empty: the address of the page itself
};
struct FormModel {
    std::vector<TabView> tabs;
    std::string title;
    std::string sentence;
    std::string why;
    std::string action;
    std::string button;
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(FormModel, tabs, title, sentence, why, action, button, form, form_keys)

http::Response show_form_page(web::Call& call, const FormText& text, fields::NameValues values = {},
                              fields::FormContext context = {});
http::Response refuse_form_page(web::Call& call, const FormText& text,
                                const fields::FormState& state);

}  // namespace agora::accounts
