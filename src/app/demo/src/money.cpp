#include "money.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/assert.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/files/documents.hpp"
#include "agora/files/store.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/working_hours.hpp"
#include "agora/money/whole.hpp"
#include "agora/web/services.hpp"

#include <array>
#include <limits>

namespace agora::demo {
namespace {

using access::AccountId;
using std::chrono::days;

constexpr std::size_t kYears = 7;
constexpr std::int64_t kNotKnown = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kEuro = 100;

/// By figure in the order of the usual ones, the oldest year first; amounts in euros.
constexpr std::array<std::array<std::int64_t, kYears>, 10> kValues{{
    {18'420'000, 19'870'000, 14'310'000, 17'640'000, 21'250'000, 23'180'000, 24'760'000},
    {17'020'000, 18'330'000, 12'690'000, 15'980'000, 19'540'000, 21'420'000, 22'910'000},
    {9'310'000, 10'040'000, 6'870'000, 8'720'000, 10'690'000, 11'740'000, 12'580'000},
    {65, 65, 65, 65, 70, 70, 70},
    {212'000, 187'000, -431'000, -58'000, 96'000, 148'000, 171'000},
    {1'240'000, 1'427'000, 996'000, 938'000, 1'034'000, 1'182'000, 1'353'000},
    {3'412, 3'590, 3'105, 3'388, 3'842, 4'071, 4'266},
    {880'000, 910'000, 760'000, 790'000, 850'000, 905'000, 940'000},
    {kNotKnown, 0, 640'000, 310'000, 85'000, 60'000, 72'000},
    {kNotKnown, 44, 61, 52, 46, 43, 41},
}};

struct Cast {
    AccountId board_nl;
    AccountId board_fr;
    std::vector<AccountId> members;
};

Cast cast_of(db::ReadTx& tx) {
    const auto by_mail = [&](std::string_view mail) {
        const auto account = accounts::find_account_by_mail(tx, mail);
        AGORA_ASSERT(account.has_value());
        return account->account_id;
    };
    Cast cast{by_mail("board.nl@demo.example"), by_mail("board.fr@demo.example"), {}};
    constexpr std::size_t kMembers = 30;
    constexpr AccountId kLast{std::numeric_limits<std::int64_t>::max()};
    for (const auto& row : accounts::standings_between(tx, AccountId{}, kLast)) {
        if (cast.members.size() == kMembers) break;
        if (row.standing == access::Standing::active) cast.members.push_back(row.account_id);
    }
    return cast;
}

/// One page with some lines of ASCII.
std::string pdf_of(const std::vector<std::string>& lines) {
    std::string text = "BT /F1 14 Tf 56 770 Td 20 TL";
    for (const std::string& line : lines) text += " (" + line + ") Tj T*";
    text += " ET";
    const std::array objects{
        std::string{"<< /Type /Catalog /Pages 2 0 R >>"},
        std::string{"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
        std::string{"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                    "/Resources << /Font << /F1 5 0 R >> >> >>"},
        "<< /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream",
        std::string{"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}};
    std::string pdf = "%PDF-1.4\n";
    std::string places = "0000000000 65535 f \n";
    for (std::size_t at = 0; at < objects.size(); ++at) {
        std::string place = std::to_string(pdf.size());
        places += place.insert(0, 10 - place.size(), '0') + " 00000 n \n";
        pdf += std::to_string(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    return pdf + "xref\n0 6\n" + places + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" +
           std::to_string(pdf.size()) + "\n%%EOF\n";
}

money::DocumentId put_accounts(db::WriteTx& tx, files::Store& store, const Cast& cast,
                               std::int64_t year, Instant at) {
    const std::string number = std::to_string(year);
    const std::string bytes =
        pdf_of({"Jaarrekening " + number + " (demo)", "Comptes annuels " + number,
                "Nobody and nothing in this file exists."});
    return money::put_whole_document(
        tx, {.year = year,
             .kind = money::DocumentKind::accounts,
             .language = "nl",
             .title = "Jaarrekening " + number,
             .summary_nl = "Wat erin kwam, wat eruit ging, en wat er op **31 december** over was. "
                           "Het resultaat gaat naar de reserves.",
             .summary_fr = "Ce qui est entré, ce qui est sorti, et ce qui restait au **31 "
                           "décembre**. Le résultat va aux réserves.",
             .summary_en = "What came in, what went out, and what was left on **31 December**. The "
                           "result goes to the reserves.",
             .file = store.put(bytes).text(),
             .file_name = "jaarrekening-" + number + ".pdf",
             .file_size = static_cast<std::int64_t>(bytes.size()),
             .added_by = cast.board_nl,
             .added_at = at});
}

void put_values(db::WriteTx& tx, const std::vector<money::Figure>& figures, const Cast& cast,
                const std::vector<money::DocumentId>& accounts, std::int64_t first, Instant now) {
    for (std::size_t figure = 0; figure < kValues.size(); ++figure) {
        for (std::size_t at = 0; at < kYears; ++at) {
            const std::int64_t value = kValues[figure][at];
            const bool cents = figures[figure].unit == money::Unit::cents;
            money::Value row{
                .figure_id = figures[figure].figure_id,
                .year = first + static_cast<std::int64_t>(at),
                .document_id = accounts[at],
                .source = "p. " + std::to_string(3 + figure),
                .written_by = cast.board_fr,
                .written_at = now - days{365 * static_cast<int>(kYears - 1 - at) + 90}};
            if (value != kNotKnown) row.value = cents ? value * kEuro : value;
            const bool corrected = figure == 0 && at == kYears - 2;
            if (corrected) {
                money::Value wrong = row;
                *wrong.value += 1'270'000 * kEuro;
                wrong.source = "p. 2";
                put_whole_value(tx, std::move(wrong));
                row.reason =
                    "De omzet van de dochtervennootschap stond er dubbel in; een lid merkte "
                    "het op.";
                row.written_at = row.written_at + days{40};
            }
            put_whole_value(tx, std::move(row));
        }
    }
}

struct Scene {
    std::size_t figure;  ///< of the usual ones; 99: the money as a whole
    std::string_view language;
    std::string_view body;
    int days_ago;
    bool as_member;
    std::size_t others;
    std::string_view answer;  ///< empty: it waits
    std::string_view better;  ///< the corrected answer
};
constexpr std::array kScenes{
    Scene{
        3, "nl", "Waarom steeg de bijdrage van 6,5 naar 7 procent, terwijl er winst was?", 200,
        false, 14,
        "De algemene vergadering besliste dat na twee jaren met verlies. De helft van de stijging "
        "gaat naar het **waarborgfonds**, de andere helft naar kortere wachttijden bij het "
        "adviesteam.",
        ""},
    Scene{5, "fr", "À partir de quel montant les réserves seront-elles jugées suffisantes ?", 120,
          false, 6, "Nous visons trois mois de fonctionnement, soit environ 1,9 million d'euros.",
          "Nous visons **trois mois** de fonctionnement. Au rythme actuel, cela prend encore trois "
          "ans. Le chiffre de 1,9 million comptait aussi les salaires des membres, ce qui était "
          "faux."},
    Scene{9, "en", "Which clients pay so late, and do we still take new orders from them?", 75,
          true, 21,
          "Mostly large public bodies. We do take orders, because members would lose the work, and "
          "we claim the legal interest from the first day on.",
          ""},
    Scene{2, "nl", "Hoeveel van de uitbetaalde lonen gaat naar contracten van minder dan een dag?",
          25, false, 9, "", ""},
    Scene{8, "fr",
          "Je trouve que nous dépendons trop des subsides. Que se passe-t-il s'ils cessent ?", 6,
          false, 2, "", ""},
    Scene{99, "en", "What do the members of the board receive for their time?", 3, true, 4, "", ""},
};

void put_questions(db::WriteTx& tx, const std::vector<money::Figure>& figures, const Cast& cast,
                   Instant now) {
    std::size_t next = 0;
    for (const Scene& scene : kScenes) {
        const Instant asked_at = now - days{scene.days_ago};
        std::vector<AccountId> others;
        for (std::size_t at = 0; at < scene.others && at + 1 < cast.members.size(); ++at) {
            others.push_back(cast.members[(next + 1 + at) % cast.members.size()]);
        }
        std::vector<money::Answer> answers;
        for (const std::string_view body : {scene.answer, scene.better}) {
            if (body.empty()) continue;
            answers.push_back({.language = std::string{scene.language},
                               .body = std::string{body},
                               .written_by = scene.language == "fr" ? cast.board_fr : cast.board_nl,
                               .written_at = asked_at + days{answers.empty() ? 9 : 30}});
        }
        put_whole_question(
            tx,
            {.figure_id = scene.figure < figures.size() ? figures[scene.figure].figure_id
                                                        : money::FigureId{},
             .language = std::string{scene.language},
             .body = std::string{scene.body},
             .as_member = scene.as_member,
             .asked_by = cast.members[next % cast.members.size()],
             .asked_at = asked_at,
             .due_at = locale::after_working_time(asked_at, locale::kWorkingDay * 10)},
            others, std::move(answers));
        ++next;
    }
}

}  // namespace

void put_money(web::Services& services) {
    auto& store = services.state<files::Store>();
    const Instant now = services.clock.now();
    const std::int64_t first = locale::local_date(now, {}).year - static_cast<std::int64_t>(kYears);
    services.database.write([&](db::WriteTx& tx) {
        const Cast cast = cast_of(tx);
        if (cast.members.empty()) return;
        const auto figures = money::put_usual_figures(tx, {cast.board_nl, now - days{365 * 6}});
        std::vector<money::DocumentId> accounts;
        for (std::size_t at = 0; at < kYears; ++at) {
            accounts.push_back(
                put_accounts(tx, store, cast, first + static_cast<std::int64_t>(at),
                             now - days{365 * static_cast<int>(kYears - 1 - at) + 100}));
        }
        put_values(tx, figures, cast, accounts, first, now);
        put_questions(tx, figures, cast, now);
    });
}

}  // namespace agora::demo
