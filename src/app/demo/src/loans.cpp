#include "agora/loans/whole.hpp"
#include "agora/locale/formats.hpp"
#include "earning.hpp"
#include "shown_things.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using loans::Category;
using loans::LoanState;
using loans::RecordKind;
using std::chrono::days;

struct Scene {
    std::string_view language;
    std::string_view title;
    std::string_view body;
    Category category;
    int longest_days;
    int deposit_euro;
    int credits_a_day;
    bool for_everyone;
    bool automatic;
    int past;  ///< loans that ended well
};
constexpr std::array kScenes{
    Scene{"nl", "Camera met twee lenzen",
          "Canon, met een 24-70 en een 70-200, twee batterijen en een kaart van 64 GB. Neem je "
          "eigen statief mee.",
          Category::photo_video, 5, 250, 3, true, false, 9},
    Scene{"fr", "Trépied vidéo à tête fluide", "Monte à 1,80 m, supporte six kilos. Dans son sac.",
          Category::photo_video, 7, 0, 0, true, true, 4},
    Scene{"nl", "Twee softboxen op statief",
          "Genoeg licht voor een portret of een filmpje. Reservelamp zit erbij.",
          Category::sound_light, 4, 0, 1, true, true, 6},
    Scene{"fr", "Petite sono avec deux micros",
          "Pour une salle de cinquante personnes. Câbles et pieds compris.", Category::sound_light,
          3, 100, 2, true, false, 7},
    Scene{"en", "Zoom recorder with two lavalier microphones",
          "For interviews. Fresh batteries are yours to bring.", Category::sound_light, 7, 0, 1,
          false, true, 5},
    Scene{"nl", "Slagboormachine met een koffer boren",
          "Voor hout, steen en metaal. Oordoppen liggen erbij.", Category::tools, 4, 0, 0, true,
          true, 11},
    Scene{"fr", "Ponceuse à bande", "Avec trois grains. À rendre dépoussiérée, s'il vous plaît.",
          Category::tools, 3, 0, 0, true, true, 3},
    Scene{"nl", "Naaimachine voor dikke stof",
          "Naait leer en zeildoek. Alleen voor wie al eens een industriële machine bediende.",
          Category::tools, 7, 150, 2, false, false, 2},
    Scene{"fr", "Presse à badges 25 mm",
          "Le sac contient encore quelque 200 badges : noter ce que vous prenez.", Category::tools,
          5, 0, 1, true, true, 8},
    Scene{"en", "Heat press for t-shirts",
          "Heavy: come with two. A page with times and temperatures is in the box.",
          Category::tools, 3, 0, 2, true, false, 2},
    Scene{"nl", "Beamer en scherm van twee meter",
          "Full HD, HDMI. Het scherm past in een gewone auto.", Category::computers, 3, 100, 1,
          true, true, 12},
    Scene{"fr", "Tablette graphique A4",
          "Avec son stylet et cinq pointes. Marche sous Mac et Windows.", Category::computers, 14,
          0, 0, false, true, 3},
    Scene{"en", "Label printer", "For parcels and shelves; one roll is included.",
          Category::workplace, 7, 0, 0, true, true, 2},
    Scene{"nl", "Flip-over op wielen", "Met een blok papier en stiften in vier kleuren.",
          Category::workplace, 7, 0, 0, true, true, 6},
    Scene{"fr", "Six chaises pliantes et une table",
          "Tient dans un break. Pratique pour un atelier ou un vide-grenier.", Category::fair_stage,
          4, 0, 0, true, true, 5},
    Scene{"nl", "Beursstand: wand, balie en spots",
          "Drie meter breed, in twee trolleys. Opzetten duurt een halfuur met twee.",
          Category::fair_stage, 6, 200, 4, true, false, 5},
    Scene{"fr", "Tonnelle de trois mètres sur trois",
          "Avec quatre poids. Ne pas la laisser dehors par grand vent.", Category::fair_stage, 4,
          50, 1, true, true, 7},
    Scene{"nl", "Aanhangwagen met huif",
          "Tot 750 kg, gewoon rijbewijs. Reservewiel aanwezig, elektriciteit met 13 polen.",
          Category::transport, 3, 100, 2, true, false, 10},
    Scene{"fr", "Vélo cargo électrique", "Porte 80 kilos. Le chargeur est dans la caisse.",
          Category::transport, 2, 150, 2, true, false, 9},
    Scene{"nl", "Steekwagen en verhuisdekens", "Twaalf dekens, twee spanriemen.",
          Category::transport, 4, 0, 0, true, true, 4},
    Scene{"en", "Tent for four", "Stands in ten minutes. Please dry it before you fold it.",
          Category::outdoors, 14, 50, 1, true, true, 3},
    Scene{"fr", "Thermos de dix litres et gobelets",
          "Pour le café d'une réunion ou d'un tournage. Cinquante gobelets lavables.",
          Category::outdoors, 4, 0, 0, true, true, 8},
    Scene{"nl", "Spelen om een groep te leren samenwerken",
          "Een doos met zeven bordspelen en een boekje.", Category::books_games, 14, 0, 0, false,
          true, 4},
    Scene{"fr", "Vingt livres sur le prix juste", "À prendre un par un ou toute la caisse.",
          Category::books_games, 30, 0, 0, true, true, 6},
};

constexpr std::array kHandOver{"Alles zit in de tas.", "Tout est dans le sac.",
                               "Everything is in the bag."};
constexpr std::array kLonger{"Het werk duurt twee dagen langer dan gedacht.",
                             "Le travail prend deux jours de plus que prévu.",
                             "The work takes two days longer than I thought."};
constexpr std::array kReturn{"In orde, dank je.", "En ordre, merci.", "All fine, thank you."};

std::size_t in_language(std::string_view language) {
    return language == "nl" ? 0 : language == "fr" ? 1 : 2;
}

Date day_of(Instant at) {
    return locale::local_date(at, {});
}

/// What happens with the lenders' things, told one loan after another.
class Lending {
 public:
    Lending(const std::vector<MadePerson>& people, Instant now, const Gallery& gallery)
        : people_(people), now_(now), gallery_(gallery) {}

    loans::WholeThing thing_of(const Scene& scene, std::size_t number) const {
        const MadePerson& owner = who(number * 7);
        loans::WholeThing whole;
        whole.thing = {
            .language = std::string{scene.language},
            .title = std::string{scene.title},
            .body = std::string{scene.body},
            .category = scene.category,
            .owner_id = owner.account,
            .commune = owner.commune,
            .deposit = scene.deposit_euro * std::int64_t{100},
            .credits_a_day = scene.credits_a_day,
            .shown_to = scene.for_everyone ? loans::ShownTo::everyone : loans::ShownTo::members,
            .longest_days = scene.longest_days,
            .acceptance =
                scene.automatic ? loans::Acceptance::automatic : loans::Acceptance::by_lender,
            .made_at = now_ - days{330 - static_cast<int>(number) * 9}};
        whole.thing.changed_at = whole.thing.made_at;
        for (const ShownThing& one : shown_things(gallery_, scene.title)) {
            whole.pictures.push_back(
                picture_of<loans::WholePicture>(one, whole.thing.language, owner.name));
        }
        for (int past = 0; past < scene.past; ++past) {
            whole.loans.push_back(ended(scene, number, past));
        }
        return whole;
    }
    /// A loan of today, so many days ago and ahead.
    loans::Loan loan_of(const Scene& scene, std::size_t borrower, LoanState state, int from,
                        int to) const {
        loans::Loan loan{.borrower_id = who(borrower).account,
                         .first_day = day_of(now_) + days{from},
                         .last_day = day_of(now_) + days{to},
                         .state = state,
                         .asked_at = now_ + days{std::min(from, 0) - 3}};
        loan.changed_at = now_ + days{std::min(from, -1)};
        loan.credits = scene.credits_a_day * std::int64_t{to - from + 1};
        return loan;
    }
    loans::Record record_of(std::string_view words, RecordKind kind, AccountId by, bool by_borrower,
                            Instant at) const {
        return {.kind = kind,
                .words = std::string{words},
                .written_by = by,
                .by_borrower = by_borrower,
                .written_at = at};
    }
    const MadePerson& who(std::size_t which) const { return people_[which % people_.size()]; }
    Instant now() const { return now_; }

 private:
    loans::WholeLoan ended(const Scene& scene, std::size_t number, int past) const {
        const int ago = 20 + past * 24;
        const int length = std::min(scene.longest_days, 2 + past % 3);
        loans::WholeLoan whole{.loan = loan_of(scene,
                                               number * 7 + 11 + static_cast<std::size_t>(past) * 5,
                                               LoanState::returned, -ago, -ago + length - 1)};
        whole.loan.reminded = 1;
        whole.loan.changed_at = now_ - days{ago - length};
        if (past % 2 == 0) {
            whole.loan.avoided_cents = std::int64_t{2'500} * (1 + past % 4);
            whole.loan.avoided_km = past % 3 * 12;
        }
        const std::size_t words = in_language(scene.language);
        const AccountId owner = who(number * 7).account;
        whole.records = {
            record_of(kHandOver.at(words), RecordKind::hand_over, owner, false, now_ - days{ago}),
            record_of(kReturn.at(words), RecordKind::giving_back, owner, false,
                      whole.loan.changed_at)};
        for (loans::Record& record : whole.records) {
            record.confirmed_at = record.written_at + std::chrono::hours{2};
        }
        return whole;
    }

    const std::vector<MadePerson>& people_;
    Instant now_;
    const Gallery& gallery_;
};

/// One is out, one is late, one is asked for, one is to stay longer, people wait, and two don't agree.
void add_present(const Lending& lending, std::size_t number, loans::WholeThing& whole) {
    const Scene& scene = kScenes.at(number);
    const std::size_t borrower = number * 13 + 5;
    const AccountId owner = whole.thing.owner_id;
    const auto handed_over = [&](loans::WholeLoan loan) {
        loan.records.push_back(lending.record_of(kHandOver.at(in_language(scene.language)),
                                                 RecordKind::hand_over, owner, false,
                                                 loan.loan.changed_at));
        return loan;
    };
    switch (number % 6) {
        case 0:
            whole.loans.push_back(
                handed_over({.loan = lending.loan_of(scene, borrower, LoanState::lent, -1, 1)}));
            whole.waiting.push_back({.account_id = lending.who(borrower + 3).account,
                                     .days = 2,
                                     .asked_at = lending.now() - days{1}});
            return;
        case 1:
            whole.loans.push_back(
                {.loan = lending.loan_of(scene, borrower, LoanState::reserved, 4, 5)});
            return;
        case 2:
            if (scene.automatic) return;
            whole.loans.push_back(
                {.loan = lending.loan_of(scene, borrower, LoanState::asked, 6, 7)});
            return;
        case 3:
            if (number != 3) return;
            whole.loans.push_back(
                handed_over({.loan = lending.loan_of(scene, borrower, LoanState::lent, -5, -3)}));
            whole.loans.back().loan.reminded = 2;
            return;
        case 4: {
            if (scene.automatic) return;
            auto loan =
                handed_over({.loan = lending.loan_of(scene, borrower, LoanState::lent, -1, 1)});
            loan.loan.extension = loans::Extension::asked;
            loan.loan.extension_until = loan.loan.last_day + days{2};
            loan.loan.extension_words = kLonger.at(in_language(scene.language));
            whole.loans.push_back(std::move(loan));
            return;
        }
        case 5: {
            if (number != 17) return;
            auto loan = handed_over(
                {.loan = lending.loan_of(scene, borrower, LoanState::disputed, -6, -4)});
            auto wrong = lending.record_of("Het achterlicht is stuk.", RecordKind::giving_back,
                                           owner, false, lending.now() - days{3});
            wrong.condition = loans::Condition::damaged;
            loan.records.push_back(std::move(wrong));
            loan.records.push_back(lending.record_of(
                "Dat heb ik niet gemerkt. Ik koop een nieuw licht.", RecordKind::settlement,
                loan.loan.borrower_id, true, lending.now() - days{2}));
            whole.loans.push_back(std::move(loan));
            return;
        }
        default:
            return;
    }
}

}  // namespace

void put_loans(db::Database& database, const World& world, const std::vector<MadePerson>& people,
               Instant now) {
    std::vector<MadePerson> some;
    for (const MadePerson& person : people) {
        if (person.active && !person.commune.empty()) some.push_back(person);
    }
    if (some.empty()) return;
    const Lending lending(some, now, world.gallery);
    for (std::size_t number = 0; number < kScenes.size(); ++number) {
        database.write([&](db::WriteTx& tx) {
            loans::WholeThing whole = lending.thing_of(kScenes.at(number), number);
            add_present(lending, number, whole);
            loans::put_whole_thing(tx, whole);
        });
    }
}

}  // namespace agora::demo
