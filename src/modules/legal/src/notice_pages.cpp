#include "notice_pages.hpp"

#include "agora/markdown/markdown.hpp"
#include "agora/web/answer.hpp"
#include "checks.hpp"
#include "doorkeeper.hpp"
#include "facts.hpp"

namespace agora::legal {
namespace {

struct NoticePage {
    std::string name;
    std::string form;
    std::vector<std::string> address;
    std::string enterprise_number;
    std::string register_name;
    std::string vat;
    std::string iban;
    std::string publisher;
    std::vector<std::string> host;
    std::string mail;
    std::string mail_url;
    std::string phone;
    std::string phone_url;
    std::string edit_url;
};
AGORA_FIELDS(NoticePage, name, form, address, enterprise_number, register_name, vat, iban,
             publisher, host, mail, mail_url, phone, phone_url, edit_url)

struct TermsPage {
    std::string cooperative;
    Html text;
    std::string edit_url;
};
AGORA_FIELDS(TermsPage, cooperative, text, edit_url)

struct ContactPage {
    std::string mail;
    std::string mail_url;
    std::string phone;
    std::string phone_url;
    std::string users_mail;
    std::string users_url;
    std::string authorities_mail;
    std::string authorities_url;
    std::string languages;
    std::string edit_url;
};
AGORA_FIELDS(ContactPage, mail, mail_url, phone, phone_url, users_mail, users_url, authorities_mail,
             authorities_url, languages, edit_url)

std::string mail_url(const std::string& mail) {
    return mail.empty() ? "" : "mailto:" + mail;
}

/// "tel:+3291234567" (RFC 3966).
std::string phone_url(std::string_view phone) {
    std::string url = "tel:";
    for (const char c : phone) {
        if ((c >= '0' && c <= '9') || (c == '+' && url.size() == 4)) url += c;
    }
    return phone.empty() ? "" : url;
}

std::string edit_url(const web::Call& call) {
    return call.actor.may(kEditLegal) ? call.link("/legal/edit") : "";
}

std::string_view name_of(std::string_view language) {
    return language == "nl" ? tr("Dutch") : language == "fr" ? tr("French") : tr("English");
}

std::string languages_of(const web::Call& call) {
    std::vector<std::string> names;
    for (const std::string_view one : split(fact(call.services.settings, "languages"), ' ')) {
        if (parse_language(one)) names.push_back(call.say(name_of(one)));
    }
    return joined(names, ", ");
}

}  // namespace

http::Response show_notice(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    NoticePage model;
    model.name = fact(settings, "name");
    model.form = fact(settings, "form");
    model.address = lines_of(fact(settings, "address"));
    model.enterprise_number = fact(settings, "enterprise_number");
    model.register_name = fact(settings, "register");
    model.vat = fact(settings, "vat");
    model.iban = spaced_iban(fact(settings, "iban"));
    model.publisher = fact(settings, "publisher");
    model.host = lines_of(fact(settings, "host"));
    model.mail = fact(settings, "mail");
    model.mail_url = mail_url(model.mail);
    model.phone = fact(settings, "phone");
    model.phone_url = phone_url(model.phone);
    model.edit_url = edit_url(call);
    return web::page(call,
                     {.view = "legal/notice",
                      .title = call.say(tr("Legal notice")),
                      .description = call.say(tr("Who publishes this site, and how to pay an "
                                                 "invoice.")),
                      .may_be_indexed = true},
                     model);
}

http::Response show_terms(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    const TermsPage model{
        fact(settings, "name"),
        markdown::render(fact(settings, terms_field(call.language))),
        edit_url(call),
    };
    return web::page(call,
                     {.view = "legal/terms",
                      .title = call.say(tr("Terms of use")),
                      .description = call.say(tr("What we ask of each other on this site, and how "
                                                 "we decide when something is reported.")),
                      .may_be_indexed = true},
                     model);
}

http::Response show_contact(web::Call& call) {
    const web::Settings& settings = call.services.settings;
    ContactPage model;
    model.mail = fact(settings, "mail");
    model.mail_url = mail_url(model.mail);
    model.phone = fact(settings, "phone");
    model.phone_url = phone_url(model.phone);
    model.users_mail = fact(settings, "users_mail");
    model.users_url = mail_url(model.users_mail);
    model.authorities_mail = fact(settings, "authorities_mail");
    model.authorities_url = mail_url(model.authorities_mail);
    model.languages = languages_of(call);
    model.edit_url = edit_url(call);
    return web::page(call,
                     {.view = "legal/contact",
                      .title = call.say(tr("Contact")),
                      .description = call.say(tr("Whom to write or call, and for what.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace agora::legal
