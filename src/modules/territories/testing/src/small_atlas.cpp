#include "agora/territories/testing.hpp"

#include "agora/web/services.hpp"
#include "atlas_read.hpp"

namespace agora::territories {

std::string_view small_reference() {
    return "code\tparent\tlevel\tname\tnames_nl\tnames_fr\tnames_en\tlatitude\tlongitude\t"
           "population\talso\n"
           "be\t\tcountry\tBelgië\t\tBelgique\tBelgium\t50.84\t4.43\t\t\n"
           "fr\t\tcountry\tFrance\tFrankrijk\t\t\t46.60\t1.88\t\t\n"
           "lu\t\tcountry\tLuxembourg\tLuxemburg\t\t\t49.63\t6.10\t\t\n"
           "nl\t\tcountry\tNederland\t\tPays-Bas\tNetherlands\t52.10\t5.30\t\t\n"
           "be-bru\tbe\tregion\tBruxelles-Capitale\tBrussels Hoofdstedelijk "
           "Gewest\t\tBrussels-Capital\t"
           "50.84\t4.36\t\t\n"
           "be-vlg\tbe\tregion\tVlaanderen\t\tFlandre\tFlanders\t51.04\t4.24\t\t\n"
           "be-wal\tbe\tregion\tWallonie\tWallonië\t\tWallonia\t50.40\t4.87\t\t\n"
           "fr-idf\tfr\tregion\tÎle-de-France\t\t\t\t48.70\t2.50\t\t\n"
           "be-van\tbe-vlg\tprovince\tAntwerpen\t\tAnvers\tAntwerp\t51.22\t4.72\t\t\n"
           "be-vov\tbe-vlg\tprovince\tOost-Vlaanderen\t\tFlandre orientale\tEast Flanders\t"
           "51.04\t3.80\t\t\n"
           "be-wlg\tbe-wal\tprovince\tLiège\tLuik\t\t\t50.52\t5.68\t\t\n"
           "fr-75\tfr-idf\tprovince\tParis\tParijs\t\t\t48.85\t2.35\t\t\n"
           "lu-l\tlu\tprovince\tLuxembourg\tLuxemburg\t\t\t49.61\t6.13\t\t\n"
           "nl-nh\tnl\tprovince\tNoord-Holland\t\tHollande-Septentrionale\tNorth Holland\t"
           "52.58\t4.87\t\t\n"
           "be-11002\tbe-van\tcommune\tAntwerpen\t\tAnvers\tAntwerp\t"
           "51.22047\t4.40026\t459805\tBerchem;Borgerhout;Deurne;Hoboken;Merksem;Wilrijk\n"
           "be-21004\tbe-bru\tcommune\tBruxelles\tBrussel\t\tBrussels\t"
           "50.85045\t4.34878\t1019022\tLaeken;Laken;Haren\n"
           "be-41002\tbe-vov\tcommune\tAalst\t\tAlost\t\t"
           "50.93604\t4.03550\t77534\tErembodegem;Moorsel\n"
           "be-44021\tbe-vov\tcommune\tGent\t\tGand\tGhent\t"
           "51.05000\t3.71667\t265086\tGentbrugge;Ledeberg;Sint-Amandsberg;Sint-Denijs-Westrem\n"
           "be-62063\tbe-wlg\tcommune\tLiège\tLuik\t\t\t"
           "50.63373\t5.56749\t182597\tLüttich;Sclessin\n"
           "fr-75056\tfr-75\tcommune\tParis\tParijs\t\t\t48.85341\t2.34880\t2133111\t\n"
           "lu-1\tlu-l\tcommune\tLuxembourg\tLuxemburg\t\t\t"
           "49.61167\t6.13000\t76684\tLëtzebuerg\n"
           "nl-0363\tnl-nh\tcommune\tAmsterdam\t\t\t\t"
           "52.37403\t4.88969\t741636\tNoord;Weesp\n";
}

std::shared_ptr<const Atlas> small_atlas() {
    return make_atlas(small_reference(), {},
                      {{"be", "1000", "be-21004"},
                       {"be", "4000", "be-62063"},
                       {"be", "9000", "be-44021"},
                       {"be", "9030", "be-44021"}});
}

void put_small_atlas(web::Services& services) {
    services.put_state(std::make_shared<AtlasHolder>(small_atlas()));
}

}  // namespace agora::territories
