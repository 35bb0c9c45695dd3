#include "consent_store.hpp"

namespace agora::stories {

// Frozen: people agree to this very text. Who wants other words publishes a version of their own.
ConsentText first_consent_text() {
    return {
        .version = 1,
        .nl =
            "Ik vertel dit zelf, of iemand schreef het op zoals ik het vertelde. Ik kies hieronder "
            "waarvoor het gebruikt mag worden; wat ik niet aanvink, mag niet. De coöperatie "
            "verandert mijn woorden niet, mag ze vertalen en zet er dan bij dat het een "
            "vertaling is. Mijn toestemming eindigt na een tijd en ik kan ze elke dag intrekken, "
            "zonder reden: dan is het verhaal meteen overal weg op deze site, en wie het overnam "
            "voor een nieuwsbrief of de pers krijgt te horen dat het moet stoppen. Wat al "
            "gedrukt of verstuurd is, kan niemand terughalen.",
        .fr =
            "Je raconte ceci moi-même, ou quelqu'un l'a noté comme je l'ai raconté. Je choisis "
            "ci-dessous à quoi cela peut servir ; ce que je ne coche pas n'est pas permis. La "
            "coopérative ne change pas mes mots, elle peut les traduire et indique alors que "
            "c'est une traduction. Mon accord prend fin après un certain temps et je peux le "
            "retirer chaque jour, sans raison : le récit disparaît aussitôt de tout ce site, et "
            "qui l'a repris pour une lettre d'information ou la presse est prié d'arrêter. Ce "
            "qui est déjà imprimé ou envoyé, personne ne peut le reprendre.",
        .en =
            "I tell this myself, or somebody wrote it down as I told it. Below I choose what it "
            "may "
            "be used for; what I don't tick is not allowed. The cooperative doesn't change my "
            "words; it may translate them and then says that it is a translation. My consent "
            "ends after a time, and I can withdraw it any day, without a reason: then the story "
            "is gone at once everywhere on this site, and whoever took it over for a newsletter "
            "or the press is told to stop. What is printed or sent already, nobody can take "
            "back.",
        .published_by = {},
        .published_at = {}};
}

}  // namespace agora::stories
